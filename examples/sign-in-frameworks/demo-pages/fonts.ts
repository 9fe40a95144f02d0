import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const RANGES = { thai: 'U+0E00-0E7F, U+200C-200D, U+25CC', latin: 'U+0000-00FF, U+2000-206F' };

const FACES = Object.entries(RANGES).flatMap(([subset, range]) =>
  [400, 600].map((weight) => ({ weight, range, file: `sarabun-${subset}-${weight}-normal.woff2` })),
);

/** CSS for the typeface that the app serves itself: not every machine has a Thai one. */
export const FONT_STYLE = FACES.map(
  ({ weight, range, file }) =>
    `@font-face { font-family: Sarabun; font-weight: ${weight}; font-display: swap; src: url(/fonts/${file}) format("woff2"); unicode-range: ${range}; }`,
).join('\n');

/** A file of the Sarabun typeface (SIL Open Font License 1.1), or nothing for any other name. */
export async function fontFile(name: string): Promise<Buffer | undefined> {
  if (!FACES.some(({ file }) => file === name)) return undefined;
  return readFile(createRequire(import.meta.url).resolve(`@fontsource/sarabun/files/${name}`));
}
