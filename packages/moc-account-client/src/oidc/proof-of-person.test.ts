import type { JWTPayload } from 'jose';
import { describe, expect, it } from 'vitest';
import type { StepUp, Transaction } from '../transactions.js';
import { checkProof, proofOfPerson } from './proof-of-person.js';

const startedAt = Date.parse('2026-11-24T08:00:00Z');
/** The person took two minutes to type the password. */
const now = new Date('2026-11-24T08:02:00Z');
const at = (time: string) => Date.parse(`2026-11-24T${time}Z`) / 1_000;

const login = (stepUp: StepUp): Transaction => ({
  state: 's',
  nonce: 'n',
  verifier: 'v',
  returnTo: '/',
  spent: false,
  startedAt,
  ...stepUp,
});

describe('how fresh a proof is', () => {
  it.each<[string, JWTPayload, number]>([
    ['given in this login', { auth_time: at('08:01:55') }, 0],
    ['given in this login, by a clock that is 25 s behind', { auth_time: at('07:59:40') }, 0],
    ['given a minute before a login that allows five', { auth_time: at('07:59:00') }, 300],
  ])('suffices: %s', (_name, claims, maxAge) => {
    expect(() => checkProof(claims, login({ maxAge }), now)).not.toThrow();
  });

  it.each<[string, JWTPayload, number]>([
    ['given before this login, though a new one was asked for', { auth_time: at('07:58:00') }, 0],
    ['given too long before', { auth_time: at('07:50:00') }, 300],
    ['given tomorrow', { auth_time: at('08:02:00') + 86_400 }, 300],
    ['not told', {}, 300],
    ['told as 0, as some providers do', { auth_time: 0 }, 300],
    ['told as text', { auth_time: String(at('08:01:55')) }, 300],
  ])('does not suffice: %s', (_name, claims, maxAge) => {
    expect(() => checkProof(claims, login({ maxAge }), now)).toThrow('auth_time');
  });

  it('matters only where it was asked for', () => {
    expect(() => checkProof({ auth_time: 0 }, login({}), now)).not.toThrow();
  });
});

describe('how strong a proof is', () => {
  it('suffices if it is one of those that were asked for', () => {
    expect(() => checkProof({ acr: 'mfa' }, login({ acr: ['hardware', 'mfa'] }), now)).not.toThrow();
  });

  it.each<JWTPayload>([{ acr: 'pwd' }, { acr: undefined }, { acr: ['mfa'] }, { acr: 'mfa pwd' }])(
    'does not suffice otherwise: %j',
    (claims) => {
      expect(() => checkProof(claims, login({ acr: ['mfa'] }), now)).toThrow('acr');
    },
  );
});

describe('what is told of a proof', () => {
  it('is when and how, as far as that is known', () => {
    expect(proofOfPerson({ auth_time: at('08:01:55'), acr: 'mfa' }, now)).toEqual({
      authenticatedAt: '2026-11-24T08:01:55.000Z',
      acr: 'mfa',
    });
    expect(proofOfPerson({ auth_time: 0, acr: '' }, now)).toEqual({});
    expect(proofOfPerson({ auth_time: 1e300 }, now)).toEqual({});
    expect(proofOfPerson({ auth_time: now.getTime() }, now)).toEqual({});
  });
});
