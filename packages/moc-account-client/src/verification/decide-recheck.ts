import type { PersonName } from '@moc-sdk/core';
import type { Because } from './because.js';
import { directoryFact } from './facts.js';
import type { DirectoryFinding } from './findings.js';

export interface RecheckDecision {
  readonly outcome: 'keep' | 'revoke' | 'ask-again';
  /** What every directory answered, in their order. */
  readonly because: readonly Because[];
}

/**
 * Whether somebody who bears the badge still works here. Pure. Takes the badge away only when a directory says that the
 * person has left, none says that they work here, and every directory could be asked. Somebody whom no directory knows
 * keeps it: they were approved by their document.
 *
 * @param subject `name`: as on the card that was verified
 *
 * @example
 * ```ts
 * const { directories: answers } = await askSources({ directories }, card, { timeLimit: 5_000 });
 * decideRecheck({ name: card.name, directories: answers }).outcome; // 'keep'
 * ```
 */
export function decideRecheck(subject: {
  readonly name: PersonName;
  readonly directories: readonly DirectoryFinding[];
}): RecheckDecision {
  const because = subject.directories.map((finding) => directoryFact(subject.name, finding));
  const says = (code: Because['code']) => because.some((fact) => fact.code === code);
  if (says('active')) return { outcome: 'keep', because };
  if (says('unavailable')) return { outcome: 'ask-again', because };
  return { outcome: says('inactive') ? 'revoke' : 'keep', because };
}
