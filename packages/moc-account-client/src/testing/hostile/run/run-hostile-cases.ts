import type { HostileCase } from '../cases/hostile-case.js';
import { hostileCases } from '../cases/hostile-cases.js';
import { hostileKeys } from '../keys.js';
import { type Attempt, attempt } from './attempts.js';
import type { RelyingPartyKind } from './relying-party.js';
import { createStage, type Scene, type Stage } from './stage.js';

/** What became of one case. */
export interface HostileResult {
  readonly hostile: HostileCase;
  readonly got: Attempt['got'];
  /** What went wrong beside the answer itself, in words: a session that was left, lost or handed over, a token in a log. */
  readonly faults: readonly string[];
  /** Refused or accepted as it must be, and nothing beside it went wrong. */
  readonly isRight: boolean;
  /** Refused with the very code that was expected, too. */
  readonly isExact: boolean;
}

/** A text that short is no secret. */
const SECRET_LENGTH = 24;

/**
 * Plays cases with a relying party, all at once, each with a provider and a good session of its own.
 *
 * @param kind the relying party, e.g. {@link mocAccountKind}
 * @param cases default: all of {@link hostileCases}, without those that mean nothing to it
 *
 * @example
 * ```ts
 * const results = await runHostileCases(mocAccountKind());
 * results.filter(({ isRight }) => !isRight).map(({ hostile }) => hostile.name); // []
 * ```
 */
export async function runHostileCases(
  kind: RelyingPartyKind,
  cases: readonly HostileCase[] = hostileCases,
): Promise<HostileResult[]> {
  const stage = createStage(kind, await hostileKeys());
  const meant = cases.filter((hostile) => !kind.skips?.(hostile));
  return Promise.all(meant.map((hostile) => runHostileCase(kind, hostile, stage)));
}

/** Plays one case. */
async function runHostileCase(
  kind: RelyingPartyKind,
  hostile: HostileCase,
  stage: Stage,
): Promise<HostileResult> {
  const scene = await stage.scene(hostile);
  const owner = await scene.party.subjectOf(scene.signedIn.request('/'));
  scene.provider.bend(hostile.bends);
  const made = await attempt(scene, hostile);
  const faults = kind.answersOnly
    ? []
    : [
        ...handedOver(made, hostile, owner),
        ...(await lostOrLeft(scene, made, hostile, owner)),
        ...leaks(scene, made),
      ];
  const { got } = made;
  const isRight = (got === 'accepted') === (hostile.expected === 'accepted') && faults.length === 0;
  return { hostile, got, faults, isRight, isExact: isRight && nameOf(got) === nameOf(hostile.expected) };
}

/** `accepted`, or the code. */
export function nameOf(outcome: 'accepted' | { readonly refused: string }): string {
  return outcome === 'accepted' ? outcome : outcome.refused;
}

/** A refused login signs nobody in; an accepted one the right person. */
function handedOver(
  { got, signedInAs }: Attempt,
  { group }: HostileCase,
  owner: string | undefined,
): string[] {
  if (group === 'refresh' || group === 'logout token') return [];
  if (got !== 'accepted') return signedInAs === undefined ? [] : ['left a session'];
  if (signedInAs === undefined) return ['accepted without a session'];
  return signedInAs === owner ? [] : ['signed in as somebody else'];
}

/** What became of the good session that was there. */
async function lostOrLeft(
  { party, signedIn }: Scene,
  { got }: Attempt,
  { group, session }: HostileCase,
  owner: string | undefined,
): Promise<string[]> {
  const expected = session ?? (group === 'logout token' && got === 'accepted' ? 'ends' : 'lives');
  const now = await party.subjectOf(signedIn.request('/'));
  if (expected === 'ends') return now === undefined ? [] : ['the session lives on'];
  if (now === undefined) return ['the good session was lost'];
  return now === owner ? [] : ['the session is of somebody else'];
}

/** No code, token or secret may be seen by a browser, in an error or in a log. */
function leaks({ provider, party }: Scene, { shown }: Attempt): string[] {
  const told = JSON.stringify(party.told());
  const secrets = provider.secrets().filter((secret) => secret.length >= SECRET_LENGTH);
  return [
    ...(secrets.some((secret) => shown.includes(secret)) ? ['showed a secret'] : []),
    ...(secrets.some((secret) => told.includes(secret)) ? ['logged a secret'] : []),
  ];
}
