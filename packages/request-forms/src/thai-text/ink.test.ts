import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../../../tools/chromium.mjs';
import { readFont, shippedFonts } from '../../scripts/fonts.js';
import { type BrowserInk, openBrowserInk } from '../../testing/browser-ink.js';
import { straysBetween } from '../../testing/compare-ink.js';
import { officeWords } from '../../testing/office-words.js';
import { hasPoppler, renderGrey } from '../../testing/poppler.js';
import { stringsPdf } from '../../testing/strings-pdf.js';
import { allTrickyStrings } from '../../testing/tricky-strings.js';
import { sarabunBold } from '../generated/sarabun-bold.js';
import { sarabunRegular } from '../generated/sarabun-regular.js';
import { openFace } from './face.js';
import type { FaceData } from './face-data.js';

const layout = { size: 26, left: 12, first: 40, leading: 56, width: 600 };
const widest = layout.width - 2 * layout.left;
const bold = openFace(sarabunBold);
const strings = [...new Set([...allTrickyStrings, ...officeWords])].filter(
  (text) => bold.widthOf(text, layout.size) < widest,
);

const canCompare = hasPoppler() && findChromium() !== undefined;
if (!canCompare) process.stderr.write('request-forms: ink is not compared, it takes poppler and Chromium\n');

describe.skipIf(!canCompare)('ink', () => {
  let browser: BrowserInk;
  beforeAll(async () => {
    browser = await openBrowserInk();
  });
  afterAll(() => browser.close());

  /** Strings whose ink on paper differs from a browser's. */
  async function differing(texts: readonly string[], data: FaceData, font: Uint8Array): Promise<string[]> {
    const paper = renderGrey(await stringsPdf(texts, openFace(data), layout), 72);
    const screen = await browser.draw(texts, font, layout);
    return texts.filter((_, i) => {
      const baseline = layout.first + i * layout.leading;
      return straysBetween(paper, screen, baseline - 38, baseline + 17) > 0;
    });
  }

  test.each([
    { weight: 'regular', source: shippedFonts[0]!, data: sarabunRegular },
    { weight: 'bold', source: shippedFonts[1]!, data: sarabunBold },
  ])(
    'Sarabun $weight looks on paper as Chromium draws it',
    async ({ source, data }) => {
      expect(strings.length).toBeGreaterThan(350);
      expect(await differing(strings, data, readFont(source))).toEqual([]);
    },
    60_000,
  );

  test('a mark that stands a tenth of an em beside its place is seen', async () => {
    const moved = sarabunRegular.clusters.replace(
      /^(ป้\t.*,)(-?\d+)(,-?\d+)$/mu,
      (_, before: string, x: string, after: string) => `${before}${Number(x) + 100}${after}`,
    );
    expect(moved).not.toBe(sarabunRegular.clusters);
    const damaged = { ...sarabunRegular, clusters: moved };
    expect(await differing(['ป้า', 'ที่'], damaged, readFont(shippedFonts[0]!))).toEqual(['ป้า']);
  });
});
