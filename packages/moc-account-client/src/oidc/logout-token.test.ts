import { fixedClock } from '@moc-sdk/core';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { oidcSettings } from '../fixtures/oidc-settings.js';
import type { OidcOptions } from '../options.js';
import { oidcProtocol } from './oidc-protocol.js';

const ISSUER = 'https://account.example';
const EVENTS = { 'http://schemas.openid.net/event/backchannel-logout': {} };
const keys = await generateKeyPair('RS256');
const now = Date.parse('2026-11-24T08:00:00Z') / 1_000;

function start(options: Partial<OidcOptions> = {}) {
  let keyFetches = 0;
  const answer = async (path: string) => {
    if (path !== '/jwks') {
      return {
        issuer: ISSUER,
        authorization_endpoint: `${ISSUER}/authorize`,
        token_endpoint: `${ISSUER}/token`,
        jwks_uri: `${ISSUER}/jwks`,
      };
    }
    keyFetches += 1;
    return { keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'key-1' }] };
  };
  const protocol = oidcProtocol(
    oidcSettings({
      issuer: ISSUER,
      clock: fixedClock('2026-11-24T08:00:00Z'),
      fetch: async (input) => Response.json(await answer(new URL(String(input)).pathname)),
      ...options,
    }),
  );
  return { protocol, keyFetches: () => keyFetches };
}

const token = (changed: object = {}, header: object = {}) =>
  new SignJWT({
    iss: ISSUER,
    aud: 'app',
    sub: 'malee',
    sid: 'session-1',
    jti: 'notice-1',
    iat: now,
    exp: now + 120,
    events: EVENTS,
    ...changed,
  })
    .setProtectedHeader({ alg: 'RS256', kid: 'key-1', typ: 'logout+jwt', ...header })
    .sign(keys.privateKey);

describe('a notice of logout', () => {
  it('tells whose sessions have ended, and until when a repeat could come', async () => {
    const { protocol } = start();
    expect(await protocol.readLogoutToken(await token())).toEqual({
      issuer: ISSUER,
      subject: 'malee',
      providerSession: 'session-1',
      id: 'notice-1',
      expiresAt: '2026-11-24T08:02:30.000Z',
    });
    const { protocol: another } = start();
    expect(await another.readLogoutToken(await token({ sub: undefined }))).not.toHaveProperty('subject');
  });

  it.each<[string, string, object, object?]>([
    ['as an ID token', 'typ', {}, { typ: 'JWT' }],
    ['without a type', 'typ', {}, { typ: undefined }],
    ['without an end', 'exp', { exp: undefined }],
    ['of yesterday', 'iat', { iat: now - 86_400, exp: now + 60 }],
    ['with a nonce', 'nonce', { nonce: 'n' }],
    ['for nobody', 'sub-or-sid', { sub: undefined, sid: undefined }],
    ['without an id', 'jti', { jti: undefined }],
  ])('is refused: one %s', async (_name, check, changed, header) => {
    const { protocol } = start();
    await expect(protocol.readLogoutToken(await token(changed, header))).rejects.toMatchObject({
      code: 'sign-in/logout-token-invalid',
      details: { check },
    });
  });

  it('lets nobody make the app fetch keys at will', async () => {
    const { protocol, keyFetches } = start();
    for (const kid of ['a', 'b', 'c', 'd']) {
      const refused = protocol.readLogoutToken(await token({}, { kid }));
      await expect(refused).rejects.toMatchObject({ details: { check: 'key' } });
    }
    expect(keyFetches()).toBe(1);
  });
});

describe('a provider that sends notices by its own rules', () => {
  const compat = { backchannelLogout: 'compat' } as const;

  it.each<[string, object, object]>([
    ['with typ JWT', {}, { typ: 'JWT' }],
    ['without a type', {}, { typ: undefined }],
    ['without an end', { exp: undefined }, {}],
  ])('is understood where the agency says so: one %s', async (_name, changed, header) => {
    const { protocol } = start(compat);
    await expect(protocol.readLogoutToken(await token(changed, header))).resolves.toMatchObject({
      subject: 'malee',
      expiresAt: '2026-11-24T08:02:30.000Z',
    });
  });

  it.each<[string, string, object, object?]>([
    ['an access token', 'typ', {}, { typ: 'at+jwt' }],
    ['an ID token', 'events', { events: undefined, nonce: 'n' }, { typ: 'JWT' }],
    ['one without an end, of three minutes ago', 'iat', { exp: undefined, iat: now - 180 }],
    ['one that has passed', 'expired', { exp: now - 60, iat: now - 100 }],
  ])('still gets nowhere with %s', async (_name, check, changed, header) => {
    const { protocol } = start(compat);
    await expect(protocol.readLogoutToken(await token(changed, header))).rejects.toMatchObject({
      code: 'sign-in/logout-token-invalid',
      details: { check },
    });
  });
});
