import { type Clock, MocError, systemClock } from '@moc-sdk/core';
import * as z from 'zod';
import { parseDuration } from './duration.js';
import { type CookiePolicy, cookiePolicy } from './http/cookies.js';
import { isTrustworthy } from './http/origins.js';
import type { IdTokenAlgorithm, MocAccountOptions } from './options.js';
import type { SessionStore } from './sessions/session-store.js';

/** The options, checked once and filled up. Times are milliseconds. */
export interface Settings {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scopes: readonly string[];
  readonly idTokenAlgorithm: IdTokenAlgorithm;
  /** Without a trailing slash. */
  readonly origin: string;
  readonly basePath: string;
  readonly cookies: CookiePolicy;
  readonly store: SessionStore;
  readonly idleMs: number;
  readonly absoluteMs: number;
  readonly secrets: readonly string[];
  readonly timeoutMs: number;
  readonly pageStyle: string;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
}

const DEFAULT_SCOPES = ['openid', 'profile', 'email', 'moc_account'] as const;

const trustworthyUrl = z
  .url()
  .transform((text) => new URL(text))
  .refine(isTrustworthy, 'must be https, or http on localhost only')
  .refine((url) => url.username === '' && url.password === '', 'must not hold a password');

const optionsSchema = z.object({
  protocol: z.literal('oidc'),
  issuer: trustworthyUrl.refine((url) => url.search === '' && url.hash === '', 'must have no query'),
  clientId: z.string().min(1),
  clientAuth: z.object({ method: z.literal('client_secret_post'), secret: z.string().min(1) }),
  baseUrl: trustworthyUrl.refine(
    (url) => url.href === `${url.origin}/`,
    'must be an origin without a path; use basePath for a folder',
  ),
  basePath: z
    .string()
    .regex(/^(\/[\w.~-]+)+$/, 'must begin with / and not end with it')
    .default('/auth'),
  scopes: z
    .array(z.string().regex(/^\S+$/))
    .refine((scopes) => scopes.includes('openid'), 'must hold openid')
    .default([...DEFAULT_SCOPES]),
  idTokenAlgorithm: z.enum(['RS256', 'PS256', 'ES256', 'EdDSA']).default('RS256'),
  session: z.object({
    idle: z.string().default('30m'),
    absolute: z.string().default('8h'),
    secrets: z.array(z.string().min(32, 'must have 32 characters or more')).min(1),
  }),
  timeout: z.string().default('10s'),
  pageStyle: z
    .string()
    .regex(/^[^<]*$/, 'must be CSS without <')
    .default(''),
});

/** @throws MocError `sign-in/misconfigured`, naming the option and never its value */
export function readSettings(options: MocAccountOptions): Settings {
  const parsed = optionsSchema.safeParse(options);
  if (!parsed.success) {
    const problem = parsed.error.issues
      .map((issue) => `${issue.path.join('.')}: ${issue.message}`)
      .join('; ');
    throw new MocError('sign-in/misconfigured', { details: { problem } });
  }
  const { issuer, baseUrl, session, ...rest } = parsed.data;
  return {
    issuer,
    clientId: rest.clientId,
    clientSecret: rest.clientAuth.secret,
    scopes: rest.scopes,
    idTokenAlgorithm: rest.idTokenAlgorithm,
    origin: baseUrl.origin,
    basePath: rest.basePath,
    cookies: cookiePolicy(baseUrl),
    store: options.session.store,
    idleMs: parseDuration(session.idle, 'session.idle'),
    absoluteMs: parseDuration(session.absolute, 'session.absolute'),
    secrets: session.secrets,
    pageStyle: rest.pageStyle,
    timeoutMs: parseDuration(rest.timeout, 'timeout'),
    fetch: options.fetch ?? ((input, init) => fetch(input, init)),
    clock: options.clock ?? systemClock,
  };
}
