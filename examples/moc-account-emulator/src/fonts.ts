import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { TestAsset } from '@moc-sdk/moc-account-client/testing';

const WEIGHTS = [400, 600] as const;
const RANGES = { thai: 'U+0E00-0E7F, U+200C-200D, U+25CC', latin: 'U+0000-00FF, U+2000-206F' } as const;

const FACES = WEIGHTS.flatMap((weight) =>
  Object.entries(RANGES).map(([subset, range]) => ({
    weight,
    range,
    file: `sarabun-${subset}-${weight}-normal.woff2`,
  })),
);

/** CSS for {@link fontAssets}: many machines that run demonstrations have no Thai font of their own. */
export const fontStyle = `${FACES.map(
  ({ weight, range, file }) =>
    `@font-face { font-family: Sarabun; font-weight: ${weight}; font-display: swap; src: url(/fonts/${file}) format("woff2"); unicode-range: ${range}; }`,
).join('\n')}
body { font-family: Sarabun, sans-serif; }
`;

/** The Sarabun typeface (SIL Open Font License 1.1), by the path that {@link fontStyle} names. */
export async function fontAssets(): Promise<Record<string, TestAsset>> {
  const { resolve } = createRequire(import.meta.url);
  const entries = await Promise.all(
    FACES.map(async ({ file }): Promise<[string, TestAsset]> => {
      const body = await readFile(resolve(`@fontsource/sarabun/files/${file}`));
      return [`/fonts/${file}`, { type: 'font/woff2', body }];
    }),
  );
  return Object.fromEntries(entries);
}
