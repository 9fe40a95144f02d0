import type { Piece, PlacedGlyph } from '../src/thai-text/cluster-table.js';
import type { Oracle, OracleGlyph } from './harfbuzz.js';

const SARA_AM = 'ำ';

/** Shapes one cluster with HarfBuzz and cuts it into base, marks and the tail of sara am. */
export function shapeCluster(oracle: Oracle, text: string): Piece[] {
  const shaped = oracle.shape(text);
  const glyphs = placed(shaped);
  const advance = shaped.reduce((sum, glyph) => sum + glyph.xAdvance, 0);
  const characters = [...text];
  const [base, ...others] = glyphs;
  const baseAdvance = shaped[0]?.xAdvance ?? 0;
  const whole: Piece[] = [{ text, advance, glyphs }];
  const ligature = glyphs.length === 1;
  if (!base || !others.length || characters.length === 1 || ligature || base.x || base.y) return whole;
  const after = others.map((glyph) => ({ ...glyph, x: glyph.x - baseAdvance }));
  const head: Piece = { text: characters[0] ?? '', advance: baseAdvance, glyphs: [base] };
  const rest = characters.slice(1).join('');
  const tail = after.at(-1);
  if (characters.at(-1) !== SARA_AM || rest === SARA_AM || !tail || after.length < 2) {
    return [head, { text: rest, advance: advance - baseAdvance, glyphs: after }];
  }
  return [
    head,
    { text: rest.slice(0, -1), advance: 0, glyphs: after.slice(0, -1) },
    { text: SARA_AM, advance: advance - baseAdvance, glyphs: [tail] },
  ];
}

/** Glyphs from the origin of the first, in whole font units. */
export function placed(shaped: readonly OracleGlyph[]): PlacedGlyph[] {
  let pen = 0;
  return shaped.map((glyph) => {
    const place = { glyph: glyph.glyph, x: Math.round(pen + glyph.xOffset), y: Math.round(glyph.yOffset) };
    pen += glyph.xAdvance;
    return place;
  });
}
