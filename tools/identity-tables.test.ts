import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guide, withIdentityTables } from './identity-tables.mjs';

describe('the guide gives periods, limits and events', () => {
  const text = readFileSync(guide, 'utf8');

  it('as the packages have them', () => {
    expect(text).toContain('| `temporaryDays` | 60 |');
    expect(text).toContain('| `account.revoked` |');
    expect(text).toBe(withIdentityTables(text));
  });

  it('in places that must be there', () => {
    expect(() => withIdentityTables('nothing')).toThrow(/identity-rules/);
  });
});
