import type { MocIdentity } from '@moc-sdk/moc-account-client';
import { describe, expect, it } from 'vitest';
import { isFresh, type LinkProof, mayBeLinked, provenUser } from './link-rules.js';

const NOW = Date.parse('2026-11-24T09:00:00Z');
const minutesAgo = (minutes: number) => NOW - minutes * 60_000;
const account = { issuer: 'https://account.moc.example', subject: 'moc-wipha' };

const identity = (more: Partial<MocIdentity>): MocIdentity => ({
  ...account,
  kind: 'person',
  status: 'permanent',
  person: { id: 'moc-wipha', name: { first: 'วิภา', last: 'รุ่งเรืองกิจ' } },
  roles: [],
  ...more,
});

describe('an account that may be linked', () => {
  it.each([
    ['is a person, verified', {}, true],
    ['or a person of the ministry', { status: 'ministry-personnel' }, true],
    ['but not a temporary one', { status: 'temporary' }, false],
    ['nor that of a company', { kind: 'juristic' }, false],
  ] as const)('%s', (_name, more, may) => {
    expect(mayBeLinked(identity(more))).toBe(may);
  });
});

describe('a proof of the user from before', () => {
  const proof: LinkProof = { ...account, userId: 7, provenAt: minutesAgo(10) };

  it.each<[string, LinkProof | undefined, number | undefined]>([
    ['counts for ten minutes', proof, 7],
    ['and no longer', { ...proof, provenAt: minutesAgo(10) - 1 }, undefined],
    ['not for another account', { ...proof, subject: 'moc-chanida' }, undefined],
    ['not for the same name at another provider', { ...proof, issuer: 'https://other.example' }, undefined],
    ['and is nothing where there is none', undefined, undefined],
  ])('%s', (_name, given, user) => {
    expect(provenUser(given, account, NOW)).toBe(user);
  });
});

describe('a fresh proof at MOC Account', () => {
  const session = { identity: identity({}), signedInAt: '', expiresAt: '' };
  const at = (minutes: number) => ({
    ...session,
    authenticatedAt: new Date(minutesAgo(minutes)).toISOString(),
  });

  it('is at most so old, and never one whose time is unknown', () => {
    expect(isFresh(at(5), 300, NOW)).toBe(true);
    expect(isFresh(at(5.1), 300, NOW)).toBe(false);
    expect(isFresh(session, 300, NOW)).toBe(false);
  });
});
