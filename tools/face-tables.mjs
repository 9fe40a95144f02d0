/**
 * The tables of the faces guide that are data in the packages, written from that data so that the two never differ:
 * `node --conditions=@moc-sdk/source --import tsx tools/face-tables.mjs`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defaultGates, faceHint } from '../packages/face/src/index.js';
import { dlib, filesOf, mobilefacenet } from '../packages/face-models/src/index.js';
import { inPlace, markdownTable } from './marked-place.mjs';
import { root } from './setup.mjs';

export const guide = join(root, 'docs', 'guides', 'faces.md');

/** What each reason is measured by, and the bounds of the gates that it comes from. */
const reasons = {
  'no-face': ['no face is found', []],
  'several-faces': ['a second face is more than half as high as the largest', []],
  'too-small': ['height of the face, pixels', ['minFaceHeight']],
  turned: ['nose beside the middle of the eyes; nose above or below its place', ['maxTurn', 'maxNod']],
  blurred: ['fine detail against contrast', ['minSharpness']],
  dark: ['mean brightness of the face, 0–255', ['minBrightness']],
  bright: ['mean brightness of the face, 0–255', ['maxBrightness']],
  'cut-off': ['share of the face outside the photo', ['maxCutOff']],
};

const tables = {
  'quality-reasons': qualityTable,
  packs: packTable,
};

/** The guide with its tables as the packages have them now. */
export function withFaceTables(text) {
  return Object.entries(tables).reduce((page, [name, table]) => inPlace(page, name, table()), text);
}

function qualityTable() {
  const told = Object.values(reasons).flatMap(([, bounds]) => bounds);
  const untold = Object.keys(defaultGates.enrol).filter((bound) => !told.includes(bound));
  if (untold.length > 0) throw new Error(`The guide does not say which reason ${untold.join(', ')} gives.`);
  const rows = Object.entries(reasons).map(([reason, [measure, bounds]]) => [
    `\`${reason}\``,
    measure,
    written(bounds, defaultGates.enrol),
    written(bounds, defaultGates.match),
    `${faceHint(reason, 'th')}<br>${faceHint(reason, 'en')}`,
  ]);
  return markdownTable(['reason', 'measured', 'to enrol', 'to verify', 'what the person reads'], rows);
}

function written(bounds, gate) {
  return bounds.map((bound) => `${bound.startsWith('min') ? '≥' : '≤'} ${gate[bound]}`).join('; ');
}

function packTable() {
  const rows = [mobilefacenet, dlib].map((pack) => [
    `\`${pack.id}@${pack.version}\``,
    megabytes(pack),
    pack.recognisers.reduce((sum, { dimensions }) => sum + dimensions, 0),
    `${pack.thresholds.match} / ${pack.thresholds.review}`,
    pack.liveness ? 'yes' : 'no',
    sources(pack).join('<br>'),
  ]);
  return markdownTable(
    ['pack', 'files', 'dimensions', 'match / review', 'liveness', 'where its files come from'],
    rows,
  );
}

/** Each package that files come from, with the licence it names for them. */
function sources(pack) {
  const named = Object.values(filesOf(pack)).map(
    ({ source, licence }) => `\`${source.package}@${source.version}\`: ${licence}`,
  );
  return [...new Set(named)];
}

function megabytes(pack) {
  const bytes = Object.values(filesOf(pack)).reduce((sum, file) => sum + file.bytes, 0);
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(guide, withFaceTables(readFileSync(guide, 'utf8')));
}
