import { MocError } from '@moc-sdk/core';
import { expect, it } from 'vitest';
import { createMocAccount, memorySessions, type OidcOptions } from './index.js';

const good: OidcOptions = {
  protocol: 'oidc',
  issuer: 'https://account.example',
  clientId: 'app',
  clientAuth: { method: 'client_secret_post', secret: 'a-client-secret' },
  baseUrl: 'https://app.example',
  session: { store: memorySessions(), secrets: ['a-secret-of-thirty-two-characters'] },
};

it.each<[string, Partial<OidcOptions>]>([
  ['a base URL on plain http', { baseUrl: 'http://app.example' }],
  ['a base URL with a path', { baseUrl: 'https://app.example/ops' }],
  ['an issuer on plain http', { issuer: 'http://account.example' }],
  ['an issuer that only looks like this machine', { issuer: 'http://localhost.evil.example' }],
  ['a base path without a slash', { basePath: 'auth' }],
  ['scopes without openid', { scopes: ['profile'] }],
  ['a short session secret', { session: { ...good.session, secrets: ['short-one'] } }],
  // biome-ignore lint/suspicious/noExplicitAny: what a caller without types may write
  ['a misspelt place for sessions', { session: { ...good.session, store: 'cookies' as any } }],
  // biome-ignore lint/suspicious/noExplicitAny: what a caller without types may write
  ['no place for sessions', { session: { ...good.session, store: undefined as any } }],
  // biome-ignore lint/suspicious/noExplicitAny: what a caller without types may write
  ['a clock that is a function', { clock: (() => Date.now()) as any }],
  ['no session secret', { session: { ...good.session, secrets: [] } }],
  // biome-ignore lint/suspicious/noExplicitAny: what a caller without types may write
  ['a duration in words', { session: { ...good.session, idle: 'half an hour' as any } }],
])('refuses %s and names the option, not its value', (_name, change) => {
  const create = () => createMocAccount({ ...good, ...change });
  expect(create).toThrow(MocError);
  expect(create).toThrow(/^The sign-in options are wrong: (baseUrl|issuer|basePath|scopes|session|clock)/);
  expect(create).not.toThrow(/short-one|a-client-secret/);
});

it.each(['http://localhost:4000', 'http://127.0.0.1:4000', 'http://[::1]:4000', 'http://ops.localhost'])(
  'takes %s, which stays on this machine',
  (baseUrl) => {
    expect(() => createMocAccount({ ...good, baseUrl, issuer: baseUrl })).not.toThrow();
  },
);
