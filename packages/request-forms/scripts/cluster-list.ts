const CONSONANTS = Array.from({ length: 46 }, (_, i) => String.fromCodePoint(0x0e01 + i));
const ABOVE = ['', ...'ัิีึื็ํ'];
const BELOW = ['', ...'ฺุู'];
const TONES = ['', ...'่้๊๋์๎'];
const ALONE = [...'ะาำเแโใไๅๆฯ๏๚๛๐๑๒๓๔๕๖๗๘๙', ...'ัิีึืฺุู็่้๊๋์ํ๎', 'ฤๅ', 'ฦๅ'];

/**
 * Every cluster that Thai and Pali spelling can make: consonant × (sign above or below) × tone or thanthakhat, with
 * and without sara am. About 4,600; shaping the whole list takes HarfBuzz less than a second.
 */
export function thaiClusters(): string[] {
  const clusters = new Set(ALONE);
  for (const consonant of CONSONANTS) {
    for (const vowel of [...ABOVE, ...BELOW]) {
      for (const tone of TONES) clusters.add((consonant + vowel + tone).normalize('NFC'));
    }
    for (const vowel of BELOW) {
      for (const tone of TONES) clusters.add(`${(consonant + vowel + tone).normalize('NFC')}ำ`);
    }
    clusters.add(`${consonant}ฺํ`);
  }
  return [...clusters];
}

/** Characters beside Thai that the table carries: what the font has, less combining marks and controls. */
export function otherCharacters(inFont: readonly string[]): string[] {
  return inFont.filter((character) => !/[\p{M}\p{C}\u0E00-\u0E3E\u0E40-\u0E7F]/u.test(character));
}

/** Latin pairs and triples that Sarabun draws as one glyph. */
export const ligatures = ['ffi', 'ffl', 'fi', 'fl'] as const;

/** Characters whose pairs are kerned: ASCII, Latin-1 and general punctuation. */
export function kernedCharacters(characters: readonly string[]): string[] {
  return characters.filter((character) => /[\u0020-\u00FF\u2010-\u203A]/u.test(character));
}
