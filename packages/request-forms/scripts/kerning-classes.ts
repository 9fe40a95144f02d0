import type { KerningData } from '../src/thai-text/face-data.js';
import type { Oracle } from './harfbuzz.js';

/** Kerns every pair with HarfBuzz and folds equal rows and columns into classes. */
export function kerningClasses(oracle: Oracle, characters: readonly string[]): KerningData {
  const alone = new Map(characters.map((character) => [character, advanceOf(oracle, character)]));
  const rows = characters.map((left) =>
    characters.map((right) =>
      pairSpeaksLatin(left, right) ? advanceOf(oracle, left + right) - (alone.get(left) ?? 0) : 0,
    ),
  );
  const left = classify(rows.map((row) => row.join()));
  const right = classify(characters.map((_, column) => rows.map((row) => row[column]).join()));
  const values = left.firsts.flatMap((row) => right.firsts.map((column) => rows[row]?.[column] ?? 0));
  return {
    left: Object.fromEntries(characters.map((character, i) => [character, left.of[i] ?? 0])),
    right: Object.fromEntries(characters.map((character, i) => [character, right.of[i] ?? 0])),
    rightClasses: right.firsts.length,
    values,
  };
}

/** Advance of the first glyph; a pair is kerned on its left side. */
function advanceOf(oracle: Oracle, text: string): number {
  return oracle.shape(text)[0]?.xAdvance ?? 0;
}

function pairSpeaksLatin(left: string, right: string): boolean {
  return left.trim() !== '' || right.trim() !== '';
}

function classify(keys: readonly string[]): { of: number[]; firsts: number[] } {
  const classes = new Map<string, number>();
  const firsts: number[] = [];
  const of = keys.map((key, i) => {
    const known = classes.get(key);
    if (known !== undefined) return known;
    classes.set(key, firsts.length);
    firsts.push(i);
    return firsts.length - 1;
  });
  return { of, firsts };
}
