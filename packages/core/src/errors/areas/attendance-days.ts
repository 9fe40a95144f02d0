import type { ErrorFacts } from '../entry.js';

/** What can be wrong where days are worked out; apart from the rest, so that a calendar's page carries only these. */
export const attendanceDayErrors = {
  'attendance/invalid-input': {
    status: 422,
    message: 'The attendance input does not fit its schema: {problem}',
    hint: '`details.issues` lists every path with an example.',
  },
  'attendance/no-regulation': {
    status: 422,
    message: 'No regulation is in force on {date}.',
    hint: 'Give one whose `validFrom` is not after the date, and whose `validTo` is not before it.',
  },
} as const satisfies Record<string, ErrorFacts>;
