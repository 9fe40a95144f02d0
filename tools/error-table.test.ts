import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { guide, withErrorTable } from './error-table.mjs';

it('the guide tells what to do about every sign-in code, as the catalogue says it', () => {
  const text = readFileSync(guide, 'utf8');
  expect(text).toContain('| `sign-in/required` | 401 |');
  expect(text).toBe(withErrorTable(text));
});
