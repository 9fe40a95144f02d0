import { describe, expect, test } from 'vitest';
import { thaiClusters } from '../../scripts/cluster-list.js';
import { readFont, shippedFonts } from '../../scripts/fonts.js';
import { harfBuzz, type Oracle } from '../../scripts/harfbuzz.js';
import { officeWords } from '../../testing/office-words.js';
import { allTrickyStrings } from '../../testing/tricky-strings.js';
import { sarabunBold } from '../generated/sarabun-bold.js';
import { sarabunRegular } from '../generated/sarabun-regular.js';
import { splitScripts } from './clusters.js';
import { type Face, openFace } from './face.js';

/** `glyph@x,y …|advance`: everything that ink depends on. */
function ours(face: Face, text: string): string {
  let pen = 0;
  const glyphs: string[] = [];
  for (const piece of face.shape(text)) {
    for (const { glyph, x, y } of piece.glyphs) glyphs.push(`${glyph}@${pen + x},${y}`);
    pen += piece.advance;
  }
  return `${glyphs.join(' ')}|${pen}`;
}

function harfBuzzSays(oracle: Oracle, text: string): string {
  let pen = 0;
  const glyphs: string[] = [];
  for (const run of splitScripts(text)) {
    for (const { glyph, xOffset, yOffset, xAdvance } of oracle.shape(run.text)) {
      glyphs.push(`${glyph}@${pen + xOffset},${yOffset}`);
      pen += xAdvance;
    }
  }
  return `${glyphs.join(' ')}|${pen}`;
}

const latin = [
  'AVATAR',
  'Tomorrow, Yesterday (WAVE)',
  'fi ffl office affiliate',
  '“Quoted” – 1,234.50 baht…',
  'Ministry of Commerce 44/100',
  'V.A.T. 7% P.O. Box',
  '11:11-17:41',
];

const weights = [
  { weight: 'regular', source: shippedFonts[0]!, data: sarabunRegular },
  { weight: 'bold', source: shippedFonts[1]!, data: sarabunBold },
];

describe.each(weights)('Sarabun $weight', ({ source, data }) => {
  const face = openFace(data);
  const oracle = harfBuzz(readFont(source));
  const differing = (texts: readonly string[]) =>
    texts.filter((text) => ours(face, text) !== harfBuzzSays(oracle, text));

  test('stands every cluster as HarfBuzz does', () => {
    expect(thaiClusters().length).toBeGreaterThan(4000);
    expect(differing(thaiClusters())).toEqual([]);
  });

  test('stands whole words and sentences as HarfBuzz does', () => {
    expect(differing(allTrickyStrings)).toEqual([]);
    expect(differing(officeWords)).toEqual([]);
    expect(differing([officeWords.join(' '), allTrickyStrings.join(' ')])).toEqual([]);
  });

  test('kerns Latin as HarfBuzz does', () => {
    expect(differing(latin)).toEqual([]);
  });

  test('was shaped with the font that is shipped', () => {
    expect(data.sourceSha256).toBe(source.sha256);
  });
});

test('a heap of marks that no spelling has keeps every character', () => {
  const face = openFace(sarabunRegular);
  const heap = 'ก็้้ก';
  expect(face.missing(heap)).toEqual([]);
  expect(
    face
      .shape(heap)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(heap);
});

test('both weights print the same characters', () => {
  expect(openFace(sarabunBold).codePoints()).toEqual(openFace(sarabunRegular).codePoints());
});

test('characters that the font lacks are named', () => {
  expect(openFace(sarabunRegular).missing('ก😀 漢 น้ำ')).toEqual(['😀', '漢']);
});
