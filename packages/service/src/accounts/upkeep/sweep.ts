import { toBangkokIso } from '@moc-sdk/core';
import type { DueKind } from '../../ports/index.js';
import type { IdentitySurroundings } from '../surroundings.js';
import { checkAgain } from '../verification/check-case.js';
import { expireAccount } from './expire-account.js';
import { recheckCase } from './recheck-case.js';
import { redactAccount, redactCase } from './redact.js';

const DAY_MS = 86_400_000;
/** How many are looked for, and how many are worked on, at a time. */
const PAGE = 100;
const AT_ONCE = 8;

interface Duty {
  readonly kind: DueKind;
  /** What is due must be older than this many days. */
  readonly days: (rules: IdentitySurroundings['rules']) => number;
  /** `false` ends the round: the rest comes with the next sweep. */
  readonly work: (around: IdentitySurroundings, id: string) => Promise<unknown>;
}

/** Expiry comes first: what ends by the clock is neither checked nor approved any more. */
const duties: readonly Duty[] = [
  { kind: 'account-expiry', days: () => 0, work: expireAccount },
  { kind: 'case-check', days: () => 0, work: checkAgain },
  { kind: 'recheck', days: ({ recheckDays }) => recheckDays, work: recheckCase },
  { kind: 'redaction', days: ({ retentionDays }) => retentionDays, work: redactCase },
  { kind: 'account-redaction', days: ({ retentionDays }) => retentionDays, work: redactAccount },
];

/** Does everything that is due by the clock. One that fails is told to the log, stays due, and does not stop the others. */
export async function sweep(around: IdentitySurroundings): Promise<void> {
  for (const duty of duties) await sweepDuty(around, duty);
}

async function sweepDuty(around: IdentitySurroundings, { kind, days, work }: Duty): Promise<void> {
  const seen = new Set<string>();
  let goesOn = true;
  while (goesOn) {
    const before = toBangkokIso(new Date(around.clock.now().getTime() - DAY_MS * days(around.rules)));
    // Those that failed are still due, and stand first.
    const due = await around.records.due(kind, { before, limit: PAGE + seen.size });
    const fresh = due.filter((id) => !seen.has(id));
    for (const id of fresh) seen.add(id);
    goesOn = fresh.length > 0;
    for (let i = 0; goesOn && i < fresh.length; i += AT_ONCE) {
      const done = await Promise.all(
        fresh.slice(i, i + AT_ONCE).map((id) => attempt(around, () => work(around, id))),
      );
      goesOn = !done.includes(false);
    }
  }
}

async function attempt(around: IdentitySurroundings, work: () => Promise<unknown>): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    around.onError(error);
    return undefined;
  }
}
