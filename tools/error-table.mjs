/**
 * The tables of codes in the guides, written from the catalogue so that the two never differ:
 * `node --conditions=@moc-sdk/source --import tsx tools/error-table.mjs`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { errorCatalog } from '../packages/core/src/index.js';
import { inPlace, markdownTable } from './marked-place.mjs';
import { root } from './setup.mjs';

const pageOf = (name) => join(root, 'docs', 'guides', name);

/** The guides with the codes that each tells of: whole areas, and single codes of others. */
export const guides = [
  { path: pageOf('sign-in.md'), areas: ['sign-in'], codes: ['request/cross-site'] },
  { path: pageOf('attendance.md'), areas: ['attendance'], codes: [] },
  { path: pageOf('faces.md'), areas: ['face', 'evaluation'], codes: [] },
  {
    path: pageOf('identity-verification.md'),
    areas: ['account', 'verification', 'attachment', 'webhook', 'source'],
    codes: [
      'request/conflict',
      'request/too-many',
      'request/key-reused',
      'system/mail-misconfigured',
      'system/mail-unavailable',
    ],
  },
];

/** The guide with its table as the catalogue has it now. */
export function withErrorTable(text, { areas, codes }) {
  const rows = Object.entries(errorCatalog)
    .filter(([code]) => areas.includes(code.split('/')[0]) || codes.includes(code))
    .map(([code, { status, hint }]) => [`\`${code}\``, status, hint]);
  return inPlace(text, 'errors', markdownTable(['code', 'status', 'what to do'], rows));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const guide of guides) {
    writeFileSync(guide.path, withErrorTable(readFileSync(guide.path, 'utf8'), guide));
  }
}
