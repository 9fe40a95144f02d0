import { inspect } from 'node:util';
import { fixedClock } from '@moc-sdk/core';
import { describe, expect, it } from 'vitest';
import { createMocAccount, memorySessions } from '../index.js';
import { createBrowser } from '../testing/hostile/run/browser.js';

const APP = 'https://app.example';
const PERSON = { ID: 1042, Type: 'person', IsVerify: 'Y', FirstName: 'มาลี', LastName: 'ทดสอบ' };

/** Signs in where the token endpoint answers these, one after the other; the first access token has ended meanwhile. */
async function signedIn(answers: object[]) {
  const clock = fixedClock('2026-11-24T08:00:00Z');
  const moc = createMocAccount({
    protocol: 'moc-oauth2',
    base: 'https://account.example',
    clientId: 'app',
    clientAuth: { method: 'client_secret_post', secret: 'the-secret-of-the-app' },
    baseUrl: APP,
    session: { store: memorySessions({ clock }), secrets: ['a-secret-of-thirty-two-characters'] },
    clock,
    fetch: async (input) => Response.json(String(input).endsWith('/resource') ? PERSON : answers.shift()),
  });
  const browser = createBrowser(APP);
  const begun = await moc.handler(browser.request('/auth/login'));
  browser.keep(begun);
  const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state');
  browser.keep(await moc.handler(browser.request(`/auth/callback?code=x&state=${state}`)));
  clock.set('2026-11-24T08:10:00Z');
  return { moc, request: browser.request('/') };
}

const honest = { access_token: 'first-token', refresh_token: 'first-refresh', expires_in: 300 };

describe('a renewed access token', () => {
  it('is used', async () => {
    const { moc, request } = await signedIn([honest, { ...honest, access_token: 'second-token' }]);
    expect(await moc.accessToken(request)).toBe('second-token');
  });

  it.each(['second-token\nx', 'second-token\u0000', 'second-token-ก'])(
    'that no header carries is refused before it is used, and shown to nobody: %j',
    async (access_token) => {
      const { moc, request } = await signedIn([honest, { ...honest, access_token }]);
      const error: unknown = await moc
        .fetch(request, 'https://api.example/')
        .catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({
        code: 'sign-in/token-response-invalid',
        details: { check: 'access_token' },
      });
      expect(inspect(error, { depth: 8 })).not.toContain('second-token');
      expect(await moc.session(request)).not.toBeNull();
    },
  );
});
