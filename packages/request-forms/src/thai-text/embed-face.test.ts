import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { officeWords } from '../../testing/office-words.js';
import { hasPoppler, textLinesOf } from '../../testing/poppler.js';
import { stringsPdf } from '../../testing/strings-pdf.js';
import { allTrickyStrings } from '../../testing/tricky-strings.js';
import { sarabunBold } from '../generated/sarabun-bold.js';
import { sarabunRegular } from '../generated/sarabun-regular.js';
import { openFace } from './face.js';

const layout = { size: 14, left: 30, first: 40, leading: 30, width: 700 };
const strings = [...new Set([...allTrickyStrings, ...officeWords])];

async function linesByPdfjs(pdf: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: pdf.slice(), useSystemFonts: false });
  const page = await (await task.promise).getPage(1);
  const { items } = await page.getTextContent();
  const lines = new Map<number, string>();
  for (const item of items) {
    if (!('str' in item)) continue;
    const y = Math.round(item.transform[5]);
    lines.set(y, (lines.get(y) ?? '') + item.str);
  }
  await task.destroy();
  return [...lines.values()].map((line) => line.trim()).filter(Boolean);
}

describe.each([
  { weight: 'regular', data: sarabunRegular },
  { weight: 'bold', data: sarabunBold },
])('text in Sarabun $weight', ({ data }) => {
  test.skipIf(!hasPoppler())('copies from poppler exactly as it went in', async () => {
    const pdf = await stringsPdf(strings, openFace(data), layout);
    expect(textLinesOf(pdf)).toEqual(strings);
  });

  test('copies from pdf.js exactly as it went in', async () => {
    const pdf = await stringsPdf(strings, openFace(data), layout);
    expect(await linesByPdfjs(pdf)).toEqual(strings);
  });
});

test('the same strings give the same bytes', async () => {
  const face = openFace(sarabunRegular);
  const first = await stringsPdf(strings, face, layout);
  const second = await stringsPdf(strings, openFace(sarabunRegular), layout);
  expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
});

test('a page of every string embeds a small part of the font', async () => {
  const pdf = await stringsPdf(['น้ำ ที่ A'], openFace(sarabunRegular), layout);
  expect(pdf.length).toBeLessThan(6000);
});
