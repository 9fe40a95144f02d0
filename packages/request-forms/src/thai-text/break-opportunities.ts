import { splitClusters } from './clusters.js';

/** No line starts with these: closing marks, ๆ, ฯ and what belongs to the letter before. */
const NEVER_FIRST = /^[ๆฯ)\]}”’»!?,.:;%/\u0E30-\u0E3A\u0E45\u0E47-\u0E4E\u200D]/u;
/** No line ends with these: opening marks and vowels that are written before their letter. */
const NEVER_LAST = /[([{“‘«\u0E40-\u0E44]$/u;
const BLANK = /^\s+$/u;
const BREAK_HERE = '\u200B';

/** Words of office Thai that ICU 78 cuts into parts. */
const WHOLE_WORDS = [
  'การค้า',
  'ชั้นต้น',
  'ชำนาญการ',
  'ต่างประเทศ',
  'ทุกเมื่อ',
  'นักวิชาการ',
  'ปฏิบัติการ',
  'ปฏิบัติราชการ',
  'ปลัดกระทรวง',
  'ผู้บังคับบัญชา',
  'ผู้อำนวยการ',
  'พนักงานราชการ',
  'ลายนิ้วมือ',
  'สำนักงาน',
];

/** `วันจันทร์ที่`, `๑๖ พฤศจิกายน`, `พ.ศ. ๒๕๖๙`, `มาตรา ๒๖`, `๐๘.๓๐ น.`: parted, they are hard to read. */
const WHOLE_PHRASES =
  /วัน(?:อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์)(?:ที่)?|\p{Nd}+ [ก-์]+(?:คม|ยน|พันธ์)|(?:พ\.ศ\.|มาตรา|ชั้น|ข้อ) \p{Nd}+|\p{Nd} (?:น\.|บาท|วัน)/gu;

/** Where a line of Thai may be broken. */
export interface BreakRules {
  /** Names and terms that stay on one line where they fit. */
  readonly keep?: readonly string[];
}

/**
 * Cuts text into units that stay whole; blanks belong to the unit before them. Words come from
 * `Intl.Segmenter('th')`; zero-width spaces are places to break and vanish.
 */
export function unbreakableUnits(text: string, rules: BreakRules = {}): string[] {
  const words = new Intl.Segmenter('th', { granularity: 'word' });
  return text.split(BREAK_HERE).flatMap((stretch) => {
    const tied = tiedPlaces(stretch, rules.keep ?? []);
    const units: string[] = [];
    for (const { segment, index } of words.segment(stretch)) {
      const before = units.at(-1);
      if (before !== undefined && (tied.has(index) || sticks(before, segment))) {
        units[units.length - 1] = before + segment;
      } else units.push(segment);
    }
    return units;
  });
}

/** The same for a word that no line can hold: clusters with the signs that no line may start or end with. */
export function unbreakableClusters(word: string): string[] {
  const units: string[] = [];
  for (const cluster of splitClusters(word)) {
    const before = units.at(-1);
    if (before !== undefined && staysWith(before, cluster)) units[units.length - 1] = before + cluster;
    else units.push(cluster);
  }
  return units;
}

function sticks(before: string, next: string): boolean {
  return staysWith(before, next) || joinsNumber(before, next);
}

function staysWith(before: string, next: string): boolean {
  return BLANK.test(next) || NEVER_FIRST.test(next) || NEVER_LAST.test(before);
}

/** `๑๖.๓๐`, `CL-2569-0001`: no break within what is written without a blank in digits, Latin letters and hyphens. */
function joinsNumber(before: string, next: string): boolean {
  return /[\p{Nd}A-Za-z_/@.-]$/u.test(before) && /^[\p{Nd}A-Za-z_/@.-]/u.test(next);
}

/** Indices inside a phrase, where no break may come. */
function tiedPlaces(text: string, keep: readonly string[]): ReadonlySet<number> {
  const places = new Set<number>();
  const tie = (start: number, length: number) => {
    for (let i = start + 1; i < start + length; i++) places.add(i);
  };
  for (const phrase of [...WHOLE_WORDS, ...keep]) {
    if (!phrase) continue;
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) tie(at, phrase.length);
  }
  for (const match of text.matchAll(WHOLE_PHRASES)) tie(match.index, match[0].length);
  return places;
}
