import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAttendanceInput } from '../input/parse.js';
import { evaluate } from './evaluate.js';

interface GoldenCase {
  id: string;
  name: string;
  given: unknown;
  expect: { in: string; out: string; fill: string; lateMinutes: number; earlyMinutes: number };
}

const golden: { cases: GoldenCase[] } = JSON.parse(
  readFileSync(new URL('../../golden/attendance.json', import.meta.url), 'utf8'),
);

describe('golden cases', () => {
  it('are all there', () => expect(golden.cases).toHaveLength(44));

  it.each(golden.cases.map((one) => [one.id, one.name, one] as const))('%s %s', (_id, _name, one) => {
    const { days } = evaluate(parseAttendanceInput(one.given));
    expect(days).toHaveLength(1);
    const day = days[0]!;
    expect({
      in: day.in.label,
      out: day.out.label,
      fill: day.fill,
      lateMinutes: day.lateMinutes,
      earlyMinutes: day.earlyMinutes,
    }).toEqual(one.expect);
  });
});
