import type { Because, SlotName } from '../because.js';
import type { CodeBook } from '../data/code-book.js';
import type { Slot } from '../day.js';
import { type CivilSeconds, clockText, DAY, dutyTimeText, type EpochDay, MINUTE } from './civil-time.js';
import type { Covers } from './cover.js';
import type { Tap } from './normalise.js';
import { punchFact, tapFacts } from './picks.js';
import { stillToCome, type UnsyncedDevice } from './unsynced.js';

/** What one half is decided from. */
export interface SlotFacts {
  readonly slot: SlotName;
  readonly tap: Tap | undefined;
  readonly cover: Covers[SlotName];
  /** From here on (seconds of the duty day) no punch can fill the half any more. */
  readonly until: number;
  readonly night: boolean;
}

export interface SlotContext {
  readonly date: string;
  readonly day: EpochDay;
  readonly asOf: CivilSeconds;
  readonly unsynced: readonly UnsyncedDevice[];
  readonly codeBook: CodeBook;
}

/** A half of a working day: its cover, else its punch, else awaited or missing. */
export function workingSlot(facts: SlotFacts, context: SlotContext, trace: Because[]): Slot {
  return coveredOrPunched(facts, trace) ?? openSlot(facts, context, trace);
}

/** A half of a day off: its cover, else its punch as it is, else empty. Nothing is ever missing. */
export function dayOffSlot(facts: SlotFacts, trace: Because[]): Slot {
  return coveredOrPunched(facts, trace) ?? { code: 'none', label: '' };
}

function coveredOrPunched({ slot, tap, cover }: SlotFacts, trace: Because[]): Slot | undefined {
  if (cover) trace.push(cover.because);
  if (tap) trace.push(punchFact(slot, tap, cover !== undefined));
  if (cover) return { code: cover.code, label: cover.label };
  if (!tap) return undefined;
  const label = [clockText(tap.at), tap.source].filter(Boolean).join(' ');
  return { code: 'present', label, ...tapFacts(tap) };
}

function openSlot({ slot, until, night }: SlotFacts, context: SlotContext, trace: Because[]): Slot {
  const { codeBook, date } = context;
  const limit = context.day * DAY + until;
  const devices = stillToCome(context.unsynced, limit);
  if (context.asOf < limit || devices.length > 0) {
    trace.push(
      context.asOf < limit
        ? { rule: 'awaited', slot, until: limitText(slot, until) }
        : { rule: 'unsynced', slot, devices },
    );
    return { code: 'awaited', label: codeBook.label('awaited', date) };
  }
  const code = slot === 'in' ? 'missing-in' : 'missing-out';
  const label = codeBook.label(code, date);
  trace.push({ rule: 'missing', slot, until: limitText(slot, until), night, label });
  return { code, label };
}

/** `in` ends before a moment, `out` with a whole minute, which is the one to name. */
function limitText(slot: SlotName, until: number): string {
  return dutyTimeText(slot === 'in' ? until : until - MINUTE);
}
