import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guide, withFaceTables } from './face-tables.mjs';

describe('the faces guide gives reasons and packs', () => {
  const text = readFileSync(guide, 'utf8');

  it('as the packages have them', () => {
    expect(text).toContain('| `too-small` |');
    expect(text).toContain('| `mobilefacenet@');
    expect(text).toBe(withFaceTables(text));
  });

  it('in places that must be there', () => {
    expect(() => withFaceTables('nothing')).toThrow(/quality-reasons/);
  });
});
