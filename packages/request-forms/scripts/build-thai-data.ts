/**
 * Shapes every Thai cluster and Latin pair of the shipped fonts with HarfBuzz and writes `src/generated`. Runs after
 * install; does nothing when fonts and scripts are those of the last run.
 */
import { createHash } from 'node:crypto';
import { accessSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeCluster } from '../src/thai-text/cluster-table.js';
import type { FaceData } from '../src/thai-text/face-data.js';
import { readSfnt } from '../src/thai-text/sfnt-reader.js';
import { writeSfnt } from '../src/thai-text/sfnt-writer.js';
import { kernedCharacters, ligatures, otherCharacters, thaiClusters } from './cluster-list.js';
import { type FontSource, readFont, shippedFonts } from './fonts.js';
import { harfBuzz } from './harfbuzz.js';
import { kerningClasses } from './kerning-classes.js';
import { shapeCluster } from './shape-clusters.js';

const TABLES = ['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'];
const generated = new URL('../src/generated/', import.meta.url);

function faceData(source: FontSource): FaceData {
  const bytes = readFont(source);
  const oracle = harfBuzz(bytes);
  const others = otherCharacters(oracle.characters());
  const lines = [...thaiClusters(), ...others, ...ligatures].map((text) =>
    writeCluster(text, shapeCluster(oracle, text)),
  );
  return {
    name: source.name,
    sourceSha256: source.sha256,
    font: Buffer.from(bareFont(bytes)).toString('base64'),
    clusters: lines.join('\n'),
    kerning: kerningClasses(oracle, [...kernedCharacters(others), ...ligatures]),
  };
}

/** The tables that a PDF uses; layout, names and hinting stay behind. */
function bareFont(bytes: Uint8Array): Uint8Array {
  const font = readSfnt(bytes);
  return writeSfnt(Object.fromEntries(TABLES.map((tag) => [tag, font.table(tag) ?? new Uint8Array()])));
}

function moduleText(source: FontSource): string {
  return [
    `// Made by scripts/build-thai-data.ts. ${source.licence}`,
    "import type { FaceData } from '../thai-text/face-data.js';",
    '',
    `export const ${source.constant}: FaceData = JSON.parse(`,
    `  ${JSON.stringify(JSON.stringify(faceData(source)))},`,
    ');',
    '',
  ].join('\n');
}

function stamp(): string {
  const hash = createHash('sha256');
  const folders = [new URL('./', import.meta.url), new URL('../src/thai-text/', import.meta.url)];
  for (const folder of folders) {
    for (const file of readdirSync(folder).sort()) {
      if (!file.endsWith('.test.ts')) hash.update(file).update(readFileSync(new URL(file, folder)));
    }
  }
  for (const source of shippedFonts) hash.update(readFont(source));
  return hash.digest('hex');
}

function readStamp(): string | undefined {
  try {
    for (const { file } of shippedFonts) accessSync(new URL(`${file}.ts`, generated));
    return readFileSync(new URL('stamp', generated), 'utf8');
  } catch {
    return undefined;
  }
}

const current = stamp();
if (readStamp() === current) {
  console.log('request-forms: Thai tables are current');
} else {
  const started = performance.now();
  mkdirSync(generated, { recursive: true });
  for (const source of shippedFonts) {
    writeFileSync(new URL(`${source.file}.ts`, generated), moduleText(source));
  }
  writeFileSync(new URL('stamp', generated), current);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`request-forms: Thai tables written to ${fileURLToPath(generated)} in ${seconds} s`);
}
