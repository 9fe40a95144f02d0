import { describe, expect, it } from 'vitest';
import type { MocSession } from '../sessions/session.js';
import { loading, reduceSession, type SessionEvent, type SessionState, sessionKey } from './session-state.js';

const session: MocSession = {
  identity: {
    issuer: 'https://account.moc.example',
    subject: 'malee',
    kind: 'person',
    status: 'permanent',
    person: { id: 'malee', name: { first: 'มาลี', last: 'ทดสอบ' } },
    roles: [],
  },
  signedInAt: '2026-11-24T08:00:00.000Z',
  expiresAt: '2026-11-24T08:30:00.000Z',
};
const signedIn: SessionState = { status: 'signed-in', session };
const signedOut: SessionState = { status: 'signed-out' };
const failed: SessionState = { status: 'failed', code: 'system/offline' };
const offline = (isOver: boolean): SessionEvent => ({
  type: 'check-failed',
  refusal: { code: 'system/offline' },
  isOver,
});

describe('what a page knows of its session', () => {
  it.each<[string, SessionState, SessionEvent, SessionState]>([
    ['a first answer shows the person', loading, { type: 'answered', session }, signedIn],
    ['or the sign-in', loading, { type: 'answered', session: null }, signedOut],
    ['a first question without an answer says so', loading, offline(true), failed],
    ['a lost network keeps a session that is good', signedIn, offline(false), signedIn],
    ['but not beyond its end', signedIn, offline(true), failed],
    ['whoever is signed out stays so without a network', signedOut, offline(true), signedOut],
    ['a network that is back shows the person', failed, { type: 'answered', session }, signedIn],
    ['a sign-out shows the sign-in', signedIn, { type: 'signed-out' }, signedOut],
    ['a page out of the memory shows nobody', signedIn, { type: 'restored' }, loading],
    ['an ended session shows the sign-in', signedIn, { type: 'answered', session: null }, signedOut],
  ])('%s', (_name, before, event, after) => {
    expect(reduceSession(before, event)).toEqual(after);
  });

  it('stays the very same state when the answer is the same: the page does not render again', () => {
    const again = structuredClone(session);
    expect(reduceSession(signedIn, { type: 'answered', session: again })).toBe(signedIn);
    expect(reduceSession(signedOut, { type: 'answered', session: null })).toBe(signedOut);
    expect(reduceSession(signedOut, { type: 'signed-out' })).toBe(signedOut);
  });

  it('follows a session that has been prolonged', () => {
    const prolonged = { ...session, expiresAt: '2026-11-24T08:45:00.000Z' };
    const after = reduceSession(signedIn, { type: 'answered', session: prolonged });
    expect(after).toEqual({ status: 'signed-in', session: prolonged });
  });

  it('tells sessions apart for other tabs without naming the person', () => {
    expect(sessionKey(signedIn)).toBe(session.signedInAt);
    expect(sessionKey(signedOut)).toBeNull();
    expect(sessionKey(failed)).toBeNull();
  });
});
