import type { Because, SlotName } from '../because.js';
import type { CodeBook } from '../data/code-book.js';
import type { Slot } from '../day.js';
import type { ClarificationInput } from '../input/types.js';
import { byText } from './text-order.js';

interface Standing {
  readonly status: 'awaiting-approval' | 'approved';
  readonly id: string | undefined;
}

/**
 * Lays the clarification of a half over it. A punch stays visible beside it, whichever came first. Travel and leave
 * stay as they are: they already account for the half. Draft, rejected and deleted ones count for nothing.
 */
export function overlayClarification(
  slotName: SlotName,
  slot: Slot,
  ofTheDay: readonly ClarificationInput[],
  date: string,
  codeBook: CodeBook,
  trace: Because[],
): Slot {
  const standing = standingFor(slotName, ofTheDay);
  if (!standing) return slot;
  const { status, id } = standing;
  const known = id === undefined ? {} : { id };
  if (slot.code === 'travel' || slot.code === 'leave') {
    trace.push({ rule: 'clarification-not-needed', slot: slotName, status, ...known });
    return slot;
  }
  const code = status === 'approved' ? 'clarification-approved' : 'clarification-awaiting';
  const label = codeBook.label(code, date);
  const besidePunch = slot.at !== undefined;
  trace.push({ rule: 'clarification', slot: slotName, status, label, besidePunch, ...known });
  return { ...slot, code, label: besidePunch ? `${slot.label} ${label}` : label };
}

/** Of several, an approved one stands. */
function standingFor(slot: SlotName, clarifications: readonly ClarificationInput[]): Standing | undefined {
  const half = slot === 'in' ? 'am' : 'pm';
  const found: Standing[] = [];
  for (const clarification of clarifications) {
    const { status, id } = clarification;
    if (clarification.half !== half && clarification.half !== 'day') continue;
    if (status === 'approved' || status === 'awaiting-approval') found.push({ status, id });
  }
  const key = ({ status, id = '' }: Standing) => `${status === 'approved' ? 0 : 1} ${id}`;
  return found.sort((a, b) => byText(key(a), key(b)))[0];
}
