import type { Piece } from './cluster-table.js';

/** The characters of one PDF font: each distinct piece gets a code, from 1, in the order of first use. */
export interface FontCharacters {
  codeOf(piece: Piece): number;
  /** Pieces by code minus one. */
  readonly pieces: readonly Piece[];
}

export function createFontCharacters(): FontCharacters {
  const codes = new Map<string, number>();
  const pieces: Piece[] = [];
  return {
    pieces,
    codeOf: (piece) => {
      const key = keyOf(piece);
      const known = codes.get(key);
      if (known !== undefined) return known;
      pieces.push(piece);
      codes.set(key, pieces.length);
      return pieces.length;
    },
  };
}

/** Two pieces are one character only if they draw, move and copy alike. */
function keyOf({ text, advance, glyphs }: Piece): string {
  return `${text}|${advance}|${glyphs.map((g) => `${g.glyph},${g.x},${g.y}`).join(';')}`;
}

/** The tag that PDF 32000-1, 9.6.4 asks before a subset's name; the same characters give the same tag. */
export function subsetTag(pieces: readonly Piece[]): string {
  let hash = 0x811c9dc5;
  for (const piece of pieces) {
    for (const character of keyOf(piece))
      hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  let rest = hash >>> 0;
  return Array.from({ length: 6 }, () => {
    const letter = String.fromCharCode(65 + (rest % 26));
    rest = Math.floor(rest / 26);
    return letter;
  }).join('');
}
