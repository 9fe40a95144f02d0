import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { guides, withErrorTable } from './error-table.mjs';

it.each(guides.map((guide) => [basename(guide.path), guide] as const))(
  '%s tells what to do about every code of its areas, as the catalogue says it',
  (_, guide) => {
    const text = readFileSync(guide.path, 'utf8');
    for (const area of guide.areas) expect(text).toContain(`| \`${area}/`);
    for (const code of guide.codes) expect(text).toContain(`| \`${code}\` |`);
    expect(text).toBe(withErrorTable(text, guide));
  },
);
