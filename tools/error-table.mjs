/**
 * The table of sign-in codes in the guide, written from the catalogue so that the two never differ:
 * `node --conditions=@moc-sdk/source --import tsx tools/error-table.mjs`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { errorCatalog } from '../packages/core/src/index.js';
import { root } from './setup.mjs';

export const guide = join(root, 'docs', 'guides', 'sign-in.md');
const PLACE = /(<!-- errors -->\n)[\s\S]*(<!-- \/errors -->)/;

/** The guide with its table as the catalogue has it now. */
export function withErrorTable(text) {
  const rows = Object.entries(errorCatalog)
    .filter(([code]) => code.startsWith('sign-in/') || code === 'request/cross-site')
    .map(([code, { status, hint }]) => `| \`${code}\` | ${status} | ${hint} |`);
  const table = ['| code | status | what to do |', '| --- | --- | --- |', ...rows].join('\n');
  return text.replace(PLACE, (_, from, to) => `${from}\n${table}\n\n${to}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(guide, withErrorTable(readFileSync(guide, 'utf8')));
}
