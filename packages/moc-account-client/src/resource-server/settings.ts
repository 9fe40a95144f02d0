import { type Clock, MocError, systemClock } from '@moc-sdk/core';
import * as z from 'zod';
import { parseDuration } from '../duration.js';
import type { ClientAuth } from '../options.js';
import { memorySessions } from '../sessions/memory-sessions.js';
import type { SessionStore } from '../sessions/session-store.js';
import { clientAuthSchema, providerUrl, trustworthyUrl } from '../settings-schemas.js';
import type { AccessTokenAlgorithm, ResourceServerOptions } from './options.js';

/** The options, checked once and filled up. */
export interface ResourceServerSettings {
  readonly issuer: URL;
  readonly audience: string;
  readonly scopes: readonly string[];
  readonly algorithms: readonly AccessTokenAlgorithm[];
  readonly introspection?: {
    readonly clientId: string;
    readonly clientAuth: ClientAuth;
    readonly requireAudience: boolean;
  };
  readonly dpop: 'refused' | 'accepted' | 'required';
  /** Without a trailing slash; empty where no proofs are taken. */
  readonly origin: string;
  readonly replay: Pick<SessionStore, 'takeLease'>;
  readonly timeoutMs: number;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
}

const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'] as const;

const optionsSchema = z
  .object({
    issuer: providerUrl,
    audience: z.string().min(1),
    scopes: z.array(z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]+$/)).default([]),
    algorithms: z
      .array(z.enum(ALGORITHMS))
      .min(1)
      .default([...ALGORITHMS]),
    introspection: z
      .object({
        clientId: z.string().min(1),
        clientAuth: clientAuthSchema,
        requireAudience: z.boolean().default(true),
      })
      .optional(),
    dpop: z.enum(['accepted', 'required']).optional(),
    baseUrl: trustworthyUrl
      .refine((url) => url.href === `${url.origin}/`, 'must be an origin without a path')
      .optional(),
    timeout: z.string().default('10s'),
  })
  .refine(({ dpop, baseUrl }) => dpop === undefined || baseUrl !== undefined, {
    path: ['baseUrl'],
    message: 'is needed to check the proofs of dpop',
  });

/** @throws MocError `sign-in/misconfigured`, naming the option and never its value */
export function readResourceServerSettings(options: ResourceServerOptions): ResourceServerSettings {
  const parsed = optionsSchema.safeParse(options);
  if (!parsed.success) {
    const problem = parsed.error.issues
      .map((issue) => `${issue.path.join('.')}: ${issue.message}`)
      .join('; ');
    throw new MocError('sign-in/misconfigured', {
      details: { problem },
      hint: 'Correct the options of `createResourceServer`.',
    });
  }
  const { timeout, dpop = 'refused', baseUrl, introspection, ...checked } = parsed.data;
  const clock = options.clock ?? systemClock;
  return {
    ...checked,
    ...(introspection && { introspection }),
    dpop,
    origin: baseUrl?.origin ?? '',
    replay: options.replay ?? memorySessions({ clock }),
    timeoutMs: parseDuration(timeout, 'timeout'),
    fetch: options.fetch ?? ((input, init) => fetch(input, init)),
    clock,
  };
}
