import type { PersonName } from '@moc-sdk/core';
import { latinTitles, titlesInFull, titlesInShort } from './name-titles.js';
import { oneSpelling } from './thai-spelling.js';

/**
 * Whether two names are of the same person as far as spelling goes. Titles are not compared, whether they stand apart or
 * stick to the first name; spaces, hyphens, capitals, invisible characters and the order of marks do not matter. Names with
 * different letters never agree.
 *
 * @example
 * ```ts
 * namesAgree({ first: 'นางสาวพิมพ์ชนก', last: 'รุ่งเรืองสุข' }, { title: 'น.ส.', first: 'พิมพ์ชนก', last: 'รุ่งเรืองสุข' }); // true
 * ```
 */
export function namesAgree(a: PersonName, b: PersonName): boolean {
  const last = letters(a.last);
  if (last === '' || last !== letters(b.last)) return false;
  const first = firstNames(a.first);
  return firstNames(b.first).some((name) => first.includes(name));
}

/**
 * What a first name can be: as it stands, and without each title that it may begin with. Some first names begin like a
 * title (นายิกา), so both readings are kept.
 */
function firstNames(text: string): string[] {
  const readings = new Set([oneSpelling(text).trim()]);
  for (const reading of readings) {
    if (!anyTitle.test(reading)) continue;
    for (const title of titlePatterns) {
      const rest = reading.replace(title, '');
      if (isName(rest)) readings.add(rest);
    }
  }
  return [...readings].map(letters).filter((name) => name !== '');
}

/** At least two letters, and none of the Thai signs that cannot begin a word. */
function isName(text: string): boolean {
  return /^[\u0E01-\u0E2E\u0E40-\u0E44\p{Script=Latin}]/u.test(text) && letters(text).length >= 2;
}

/** What is compared. Spaces go before the marks are put in order: they can stand between two marks. */
function letters(text: string): string {
  return oneSpelling(text.replace(/[\s\p{Pd}.]/gu, '')).toLowerCase();
}

const GAP = '[\\s\\p{Pd}]*';

const titlePatterns: readonly RegExp[] = [
  ...titlesInFull.map((title) => new RegExp(`^${oneSpelling(title)}(?:${GAP}หญิง)?${GAP}`, 'u')),
  ...titlesInShort.map((title) => new RegExp(`^${dotted(title)}(?:หญิง)?${GAP}`, 'u')),
  ...latinTitles.map((title) => new RegExp(`^${title}(?:\\.|\\s)${GAP}`, 'iu')),
];

/** Most names begin with none of them: one look is enough for those. */
const anyTitle = new RegExp(titlePatterns.map(({ source }) => source).join('|'), 'iu');

/** `พ.ต.อ.` → `พ\s*\.\s*ต\s*\.\s*อ\s*\.` */
function dotted(title: string): string {
  return [...title].map((sign) => (sign === '.' ? '\\s*\\.\\s*' : sign)).join('');
}
