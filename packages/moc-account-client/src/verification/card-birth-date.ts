import { bangkokDate, fromThaiDigits, MocError, parseDate } from '@moc-sdk/core';
import type { CardProblem } from './card-problems.js';
import type { CardBirthDate } from './sources.js';

/** BE 2400. Nobody alive was born before it. */
const FIRST_YEAR = 1857;

const problems: Readonly<Record<string, CardProblem>> = {
  'date/unreadable': 'date-unreadable',
  'date/not-on-calendar': 'date-not-on-calendar',
  'date/other-era': 'date-in-other-era',
  'date/out-of-range': 'date-out-of-range',
};

/**
 * A birth date as a card prints it, in the Buddhist Era; `0/0/2480` and `0/5/2480` where the card lacks the day or both.
 *
 * The year is taken as it is printed, also for January to March before BE 2484, when the year began in April: the registry
 * compares the card's own figures, so nothing may be moved.
 */
export function readBirthDate(text: string, now: Date): CardBirthDate | CardProblem {
  const today = bangkokDate(now);
  const lacks = lackingParts(text);
  try {
    const date = parseDate(lacks.filled, {
      years: [FIRST_YEAR, Number(today.slice(0, 4))],
      before2484: 'new',
    });
    if (date > today) return 'date-out-of-range';
    const [year, month, day] = date.split('-').map(Number) as [number, number, number];
    if (lacks.month) return { year };
    return lacks.day ? { year, month } : { year, month, day };
  } catch (error) {
    const problem = MocError.isInstance(error) ? problems[error.code] : undefined;
    if (problem) return problem;
    throw error;
  }
}

/** Puts a 1 in the place of each part that the card lacks. A card that has the day has the month too. */
function lackingParts(text: string) {
  const match = /^(\s*)(0{1,2})(\s*[/.\-\s]\s*)(\d{1,2})(\D.*)$/.exec(fromThaiDigits(text));
  if (!match) return { filled: text, day: false, month: false };
  const [, lead = '', , gap = '', month = '', rest = ''] = match;
  const hasMonth = Number(month) !== 0;
  return { filled: `${lead}1${gap}${hasMonth ? month : '1'}${rest}`, day: true, month: !hasMonth };
}
