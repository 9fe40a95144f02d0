import {
  type AttendanceInput,
  type Day,
  evaluate,
  parseAttendanceInput,
} from '../../packages/attendance-rules/src/index.js';
import type { LocalizedText } from '../../packages/core/src/index.js';

/** A Tuesday without anything special about it. */
export const ORDINARY_DAY = '2026-11-24';

/** Something that happens to people, with what the day then shows left to the engine. */
export interface Story {
  /** Name of its picture and of its place in the page. */
  readonly id: string;
  readonly title: LocalizedText;
  /** Default: {@link ORDINARY_DAY}. */
  readonly date?: string;
  /** Punches of the date as `HH:mm` or `HH:mm:ss` and the source, e.g. `08:29 F`; `+06:05` is the next day's. */
  readonly punches?: readonly string[];
  /** Everything else that is known. */
  readonly facts?: Partial<AttendanceInput>;
  /** What the person should do. */
  readonly advice: LocalizedText;
}

/** What the engine needs of a story. */
export type StoryFacts = Pick<Story, 'id' | 'date' | 'punches' | 'facts'>;

/** The day of a story as the engine sees it, two days later unless the story says when. */
export function dayOfStory({ id, date = ORDINARY_DAY, punches = [], facts }: StoryFacts): Day {
  const input = parseAttendanceInput({
    employee: { id: 'e1', area: 'TH-12' },
    from: date,
    to: date,
    asOf: `${daysAfter(date, 2)}T09:00:00+07:00`,
    punches: punches.map((text) => punchOf(text, date)),
    ...facts,
  });
  const [day] = evaluate(input).days;
  if (!day) throw new Error(`The story ${id} has no day.`);
  return day;
}

/** `08:29 F` of a date; `+06:05` is on the next one. */
export function punchOf(text: string, date: string): { at: string; source: string } {
  const [, next, clock, seconds = ':00', source = 'F'] =
    /^(\+?)(\d\d:\d\d)(:\d\d)?(?: (\w))?$/.exec(text) ?? [];
  if (!clock) throw new Error(`"${text}" is no punch of a story.`);
  return { at: `${daysAfter(date, next ? 1 : 0)}T${clock}${seconds}+07:00`, source };
}

function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}
