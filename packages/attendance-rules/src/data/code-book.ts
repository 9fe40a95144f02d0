import type { CodeBookEntry } from '../input/types.js';
import { hashOf } from '../rules/fact-hash.js';
import { byText } from '../rules/text-order.js';

/** A code book made ready for look-up. */
export interface CodeBook {
  /** The entry of a code that holds on the date. Leave kinds are `leave.sick`, `leave.personal` … */
  entry(code: string, date: string): CodeBookEntry | undefined;
  /** What a code looks like on the date; the code itself where the book has none, so that a gap is seen. */
  label(code: string, date: string): string;
  /** A hash over all entries, made when it is first asked for. */
  key(): string;
}

/** Of several entries for a code, the last whose `validFrom` is not after the date holds, at a tie the first one. */
export function codeBookOf(entries: readonly CodeBookEntry[]): CodeBook {
  const since = ({ validFrom = '' }: CodeBookEntry) => validFrom;
  const newestFirst = new Map<string, CodeBookEntry[]>();
  for (const entry of [...entries].sort((a, b) => byText(since(b), since(a)))) {
    const ofTheCode = newestFirst.get(entry.code);
    if (ofTheCode) ofTheCode.push(entry);
    else newestFirst.set(entry.code, [entry]);
  }
  const entry = (code: string, date: string) =>
    newestFirst.get(code)?.find((candidate) => since(candidate) <= date);
  let known: string | undefined;
  const key = () => {
    known ??= hashOf(JSON.stringify([...newestFirst]));
    return known;
  };
  return { entry, label: (code, date) => entry(code, date)?.label ?? code, key };
}

/** What a label of an old calendar means. */
export interface ReadLabel {
  readonly code: string;
  readonly half?: 'am' | 'pm' | 'day';
}

/**
 * Reads a label as old calendars print it, by label and aliases: `ชจ` and `ขจ` are the same, `ชจ(ช)` is the morning's.
 *
 * @returns `undefined` for a text that the book does not know; nothing is guessed
 *
 * @example
 * ```ts
 * readLabel('ชจ(ช)', codeBook); // { code: 'clarification-awaiting', half: 'am' }
 * ```
 */
export function readLabel(text: string, entries: readonly CodeBookEntry[]): ReadLabel | undefined {
  const wanted = text.replace(/\s+/g, '');
  if (wanted === '') return undefined;
  for (const { code, label, aliases = [] } of entries) {
    if (label === wanted) return { code };
    const alias = aliases.find((candidate) => candidate.text === wanted);
    if (alias) return alias.half ? { code, half: alias.half } : { code };
  }
  return undefined;
}
