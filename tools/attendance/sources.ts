import type { Regulation } from '../../packages/attendance-rules/src/index.js';

const WORKING_HOURS = 'regulation on working hours';

/** What a setting of a regulation means, and where its default comes from. A setting without a line is an error. */
export const settingSources: Readonly<Record<keyof Regulation, readonly [meaning: string, source: string]>> =
  {
    validFrom: ['first date it holds for', 'earlier than any log that is read'],
    validTo: ['last date it holds for', 'not set'],
    name: ['what people call it', ''],
    bands: [
      'working bands; one that ends before it starts is a night band; `assignedOnly`: no punch chooses it',
      WORKING_HOURS,
    ],
    lunch: ['parts the day in two halves; `null`: the middle of the band does', WORKING_HOURS],
    openBeforeMinutes: ['minutes before the start from which punches count', '**inferred** (05:30)'],
    closeAfterMinutes: ['minutes after the end until which punches count', '**inferred** (23:59)'],
    graceInMinutes: ['minutes after the start that are not late', '**inferred**'],
    graceOutMinutes: ['minutes before the end that are not early', '**inferred**'],
    dedupeSeconds: ['taps at most so far apart are one', '**inferred**'],
    workingWeekdays: ['0 or 7 is Sunday', WORKING_HOURS],
    travelOnNonWorkingDays: ['whether `ร` is shown on days off', '**inferred**'],
    precedence: ['what covers a half that two requests claim', '**inferred**'],
    clarification: [
      'accepted ways of approval; `deadlineDays` after the day until which one may be handed in, `deadlineCounts` `calendar-days` or `working-days`',
      'signed scan: the ministry’s manual; reviewer, no deadline: **inferred**',
    ],
    lockMonthAfterDays: ['calendar days after its end when a month is locked', 'not set: never'],
    attachments: [
      'limits of attached files of `travel` and `clarification`, where they differ from the usual ones',
      'not set',
    ],
  };

/** Where the label of a code and its meaning come from. Leave is told by its kind. */
export function sourceOfCode(code: string): string {
  const told = codeSources[code];
  if (told) return told;
  if (code.startsWith('leave.')) return 'label **inferred**';
  throw new Error(`The guide does not say where the code ${code} comes from.`);
}

const shorthand = 'label: common shorthand';
const codeSources: Readonly<Record<string, string>> = {
  'missing-in': 'label: manual; that ช is the morning: **inferred**',
  'missing-out': 'label: manual; that บ is the afternoon: **inferred**',
  awaited: '**inferred**',
  'clarification-awaiting': 'manual; that `ชจ` is the same: **inferred**',
  'clarification-approved': 'manual; that `ชจ.` is the same: **inferred**',
  travel: 'manual',
  'leave.sick': shorthand,
  'leave.personal': shorthand,
  'leave.vacation': shorthand,
};
