import { expect, it } from 'vitest';
import { type Because, becauseText } from './index.js';

const facts: readonly Because[] = [
  { code: 'card-matches', source: 'DOPA' },
  { code: 'card-mismatch', source: 'DOPA' },
  { code: 'card-invalid', source: 'DOPA', problem: '1' },
  { code: 'card-invalid', source: 'DOPA' },
  { code: 'card-unchecked', source: 'DOPA' },
  { code: 'card-unchecked' },
  { code: 'no-laser-code' },
  { code: 'active', source: 'AD' },
  { code: 'inactive', source: 'AD' },
  { code: 'not-found', source: 'AD' },
  { code: 'ambiguous', source: 'AD', hits: 2 },
  { code: 'name-differs', source: 'AD' },
  ...(['timeout', 'unreachable', 'refused-credentials', 'protocol-error', 'overloaded'] as const).map(
    (reason) => ({ code: 'unavailable', source: 'DPIS', reason }) as const,
  ),
  { code: 'profile-differs' },
  { code: 'verified-elsewhere' },
];

it.each(facts)('a reviewer reads $code in Thai and English, without a gap', (fact) => {
  const th = becauseText(fact);
  const en = becauseText(fact, 'en');
  expect(th).toMatch(/[ก-๙]/);
  expect(en).not.toMatch(/[ก-๙]/);
  expect(th + en).not.toMatch(/[{}]|undefined/);
  if ('source' in fact && fact.source) expect(th.startsWith(`${fact.source}: `)).toBe(true);
});

it('every fact reads differently', () => {
  expect(new Set(facts.map((fact) => becauseText(fact))).size).toBe(facts.length);
  expect(new Set(facts.map((fact) => becauseText(fact, 'en'))).size).toBe(facts.length);
});

it('a source that is down reads as not asked, never as not found', () => {
  const text = becauseText({ code: 'unavailable', source: 'DPIS', reason: 'timeout' });
  expect(text).toBe('DPIS: ตรวจสอบไม่ได้ในขณะนี้ (ไม่ตอบภายในเวลาที่กำหนด)');
  expect(text).not.toContain('ไม่พบ');
});
