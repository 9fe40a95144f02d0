import type { LocalizedText } from '@moc-sdk/core';
import { fromEpochDay } from '@moc-sdk/core';
import type { Because, SlotName } from '../because.js';
import type { CodeBook } from '../data/code-book.js';
import type { LeaveInput, TravelInput } from '../input/types.js';
import type { EpochDay } from './civil-time.js';
import { byText } from './text-order.js';

/** What stands in a half instead of a punch. */
export interface Cover {
  readonly code: 'travel' | 'leave';
  readonly label: string;
  readonly because: Because;
}

export type Covers = Readonly<Partial<Record<SlotName, Cover>>>;

interface Request {
  readonly id?: string | undefined;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly half?: 'am' | 'pm' | 'day' | undefined;
  readonly status: string;
}

/** Recorded travel and approved leave that cover a half of the day; of several, the order of `precedence` decides. */
export function coversOn(
  day: EpochDay,
  travel: readonly TravelInput[],
  leave: readonly LeaveInput[],
  precedence: readonly ('travel' | 'leave')[],
  codeBook: CodeBook,
): Covers {
  const date = fromEpochDay(day);
  const covers: Partial<Record<SlotName, Cover>> = {};
  // A kind that the regulation does not rank still covers, after the ranked ones.
  for (const kind of new Set([...precedence, 'travel', 'leave'] as const)) {
    const requests =
      kind === 'travel' ? inEffect(travel, 'recorded', date) : inEffect(leave, 'approved', date);
    for (const slot of ['in', 'out'] as const) {
      const request = requests.find(
        ({ half = 'day' }) => half === 'day' || half === (slot === 'in' ? 'am' : 'pm'),
      );
      if (request && !covers[slot]) covers[slot] = coverOf(kind, slot, request, codeBook, date);
    }
  }
  return covers;
}

function inEffect(requests: readonly Request[], status: string, date: string): Request[] {
  return requests
    .filter((request) => request.status === status && request.from <= date && date <= request.to)
    .sort((a, b) => byText(orderKey(a), orderKey(b)));
}

/** Any order of the input gives the same answer: the longest-standing request first. */
function orderKey({ from, to, kind, half = 'day', id = '' }: Request): string {
  return [from, to, kind, half, id].join(' ');
}

function coverOf(
  code: 'travel' | 'leave',
  slot: SlotName,
  { kind, id }: Request,
  codeBook: CodeBook,
  date: string,
): Cover {
  const entry = codeBook.entry(code === 'leave' ? `leave.${kind}` : code, date);
  const label = entry?.label ?? '';
  const name: LocalizedText = entry?.name ?? { th: kind, en: kind };
  const known = id === undefined ? {} : { id };
  const because: Because =
    code === 'travel'
      ? { rule: 'travel', slot, kind, label, ...known }
      : { rule: 'leave', slot, kind, name, label, ...known };
  return { code, label, because };
}
