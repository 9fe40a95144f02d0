import { type Clock, MocError, systemClock } from '@moc-sdk/core';
import type { JWK } from 'jose';
import * as z from 'zod';
import { parseDuration } from './duration.js';
import { type CookiePolicy, cookiePolicy } from './http/cookies.js';
import type { MocIdentity } from './identity.js';
import type { ClientAuth, IdTokenAlgorithm, MocAccountOptions, OidcOptions } from './options.js';
import type { SessionStore } from './sessions/session-store.js';
import { clientAuthSchema, privateKey, providerUrl, secretAuth, trustworthyUrl } from './settings-schemas.js';

/** The options of both protocols, checked once and filled up. Times are milliseconds. */
export interface CommonSettings {
  readonly clientId: string;
  /** Without a trailing slash. */
  readonly origin: string;
  readonly basePath: string;
  readonly cookies: CookiePolicy;
  readonly store: SessionStore | 'cookie';
  readonly idleMs: number;
  readonly absoluteMs: number;
  readonly secrets: readonly string[];
  readonly keepsTokens: boolean;
  readonly rolesOf: NonNullable<MocAccountOptions['rolesOf']>;
  readonly accountKinds: readonly MocIdentity['kind'][];
  readonly verificationUrl?: URL;
  readonly diagnose: boolean;
  readonly timeoutMs: number;
  readonly pageStyle: string;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
}

export interface OidcSettings extends CommonSettings {
  readonly protocol: 'oidc';
  readonly issuer: URL;
  readonly clientAuth: ClientAuth;
  readonly scopes: readonly string[];
  readonly idTokenAlgorithm: IdTokenAlgorithm;
  readonly asksConsent: boolean;
  readonly par: boolean;
  readonly dpopKey?: JWK;
  readonly backchannelLogout: 'strict' | 'compat';
  readonly renewedIdToken: 'strict' | 'compat';
  readonly takeProof?: OidcOptions['takeProof'];
}

export interface Oauth2Settings extends CommonSettings {
  readonly protocol: 'moc-oauth2';
  /** With a trailing slash. */
  readonly base: URL;
  readonly clientSecret: string;
  readonly allowMissingState: boolean;
}

export type Settings = OidcSettings | Oauth2Settings;

/** Whether the app takes proofs of identity instead of starting sessions. */
export function takesProof(settings: Settings): boolean {
  return settings.protocol === 'oidc' && settings.takeProof !== undefined;
}

const DEFAULT_SCOPES = ['openid', 'profile', 'email', 'moc_account'] as const;

function isStore(value: unknown): boolean {
  return value === 'cookie' || (typeof value === 'object' && value !== null && 'takeLease' in value);
}

function isClock(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'now' in value && typeof value.now === 'function';
}

const commonSchema = z.object({
  clientId: z.string().min(1),
  baseUrl: trustworthyUrl.refine(
    (url) => url.href === `${url.origin}/`,
    'must be an origin without a path; use basePath for a folder',
  ),
  basePath: z
    .string()
    .regex(/^(\/[\w.~-]+)+$/, 'must begin with / and not end with it')
    .default('/auth'),
  session: z.object({
    store: z.custom<SessionStore | 'cookie'>(isStore, "must be a session store, or 'cookie'"),
    idle: z.string().default('30m'),
    absolute: z.string().default('8h'),
    secrets: z.array(z.string().min(32, 'must have 32 characters or more')).min(1),
  }),
  tokens: z.enum(['keep', 'forget']).default('keep'),
  accountKinds: z
    .array(z.enum(['person', 'juristic', 'other']))
    .min(1)
    .default(['person']),
  verificationUrl: trustworthyUrl.optional(),
  diagnose: z.boolean().default(false),
  timeout: z.string().default('10s'),
  clock: z.custom<Clock>(isClock, 'must be an object with now() that gives a Date').default(systemClock),
  pageStyle: z
    .string()
    .regex(/^[^<]*$/, 'must be CSS without <')
    .default(''),
});

const optionsSchema = z.discriminatedUnion('protocol', [
  commonSchema.extend({
    protocol: z.literal('oidc'),
    issuer: providerUrl,
    clientAuth: clientAuthSchema,
    scopes: z
      .array(z.string().regex(/^\S+$/))
      .refine((scopes) => scopes.includes('openid'), 'must hold openid')
      .default([...DEFAULT_SCOPES]),
    idTokenAlgorithm: z.enum(['RS256', 'PS256', 'ES256', 'EdDSA']).default('RS256'),
    consent: z.boolean().default(false),
    par: z.boolean().default(false),
    dpop: z.object({ key: privateKey }).optional(),
    backchannelLogout: z.enum(['strict', 'compat']).default('strict'),
    renewedIdToken: z.enum(['strict', 'compat']).default('strict'),
    takeProof: z
      .custom<NonNullable<OidcOptions['takeProof']>>(
        (value) => typeof value === 'function',
        'must be a function',
      )
      .optional(),
  }),
  commonSchema.extend({
    protocol: z.literal('moc-oauth2'),
    base: providerUrl.transform((url) => (url.pathname.endsWith('/') ? url : new URL(`${url.href}/`))),
    clientAuth: secretAuth,
    allowMissingState: z.boolean().default(false),
  }),
]);

type CheckedOptions = z.infer<typeof optionsSchema>;

/** @throws MocError `sign-in/misconfigured`, naming the option and never its value */
export function readSettings(options: MocAccountOptions): Settings {
  const parsed = optionsSchema.safeParse(options);
  if (!parsed.success) {
    const problem = parsed.error.issues
      .map((issue) => `${issue.path.join('.')}: ${issue.message}`)
      .join('; ');
    throw new MocError('sign-in/misconfigured', { details: { problem } });
  }
  const checked = parsed.data;
  const common = commonSettings(checked, options);
  return checked.protocol === 'oidc'
    ? {
        ...common,
        protocol: 'oidc',
        issuer: checked.issuer,
        clientAuth: checked.clientAuth,
        scopes: checked.scopes,
        idTokenAlgorithm: checked.idTokenAlgorithm,
        asksConsent: checked.consent,
        par: checked.par,
        ...(checked.dpop && { dpopKey: checked.dpop.key }),
        backchannelLogout: checked.backchannelLogout,
        renewedIdToken: checked.renewedIdToken,
        ...(checked.takeProof && { takeProof: checked.takeProof }),
      }
    : {
        ...common,
        protocol: 'moc-oauth2',
        base: checked.base,
        clientSecret: checked.clientAuth.secret,
        allowMissingState: checked.allowMissingState,
      };
}

function commonSettings(checked: CheckedOptions, options: MocAccountOptions): CommonSettings {
  const { baseUrl, session, verificationUrl } = checked;
  return {
    clientId: checked.clientId,
    origin: baseUrl.origin,
    basePath: checked.basePath,
    cookies: cookiePolicy(baseUrl),
    store: session.store,
    idleMs: parseDuration(session.idle, 'session.idle'),
    absoluteMs: parseDuration(session.absolute, 'session.absolute'),
    secrets: session.secrets,
    keepsTokens: checked.tokens === 'keep',
    rolesOf: options.rolesOf ?? (() => []),
    accountKinds: checked.accountKinds,
    ...(verificationUrl && { verificationUrl }),
    diagnose: checked.diagnose,
    timeoutMs: parseDuration(checked.timeout, 'timeout'),
    pageStyle: checked.pageStyle,
    fetch: options.fetch ?? ((input, init) => fetch(input, init)),
    clock: checked.clock,
  };
}
