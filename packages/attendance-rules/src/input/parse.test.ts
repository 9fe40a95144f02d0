import { describe, expect, it } from 'vitest';
import { inputOf } from '../office.test.case.js';
import { parseAttendanceInput } from './parse.js';

const valid = () => structuredClone(inputOf({ punches: ['08:00:00'] })) as Record<string, unknown>;

function refusal(value: unknown) {
  try {
    parseAttendanceInput(value);
  } catch (error) {
    return error as {
      code: string;
      message: string;
      hint: string;
      details: { issues: { path: string; example?: string }[] };
    };
  }
  throw new Error('was accepted');
}

describe('input from outside', () => {
  it('comes back as it is when it is right', () => {
    expect(parseAttendanceInput(valid())).toEqual(valid());
  });

  it('is refused with path, reason and an example', () => {
    const error = refusal({ ...valid(), punches: [{ at: '08:29' }] });
    expect(error.code).toBe('attendance/invalid-input');
    expect(error.message).toContain(
      'punches[0].at: is not an instant in ISO 8601 with an offset, e.g. "2022-12-06T08:29:00+07:00"',
    );
    expect(error.details.issues).toEqual([expect.objectContaining({ path: 'punches[0].at' })]);
  });

  it('is refused with all of its problems at once', () => {
    const { asOf: _asOf, ...rest } = valid();
    const error = refusal({ ...rest, from: '2022-13-01', holidays: [{ date: '2022-12-05' }] });
    expect(error.details.issues.map(({ path }) => path)).toEqual(['from', 'asOf', 'holidays[0].name']);
    expect(error.details.issues.map(({ example }) => example)).not.toContain(undefined);
  });

  it.each([null, 5, 'text', []])('is refused when it is %j', (value) => {
    expect(refusal(value).code).toBe('attendance/invalid-input');
  });

  it('is refused when the band is in no regulation', () => {
    const error = refusal({ ...valid(), employee: { id: 'e1', band: 'X' } });
    expect(error.message).toContain('employee.band: is no band of the regulations (they have B)');
  });

  it('is refused for a kind of leave that the code book does not name', () => {
    const leave = [{ kind: 'nap', from: '2022-12-06', to: '2022-12-06', status: 'approved' }];
    expect(refusal({ ...valid(), leave }).message).toContain('leave[0].kind');
  });

  it('is refused when a band ends the minute it starts: nobody can tell no time from a whole day', () => {
    const regulations = [{ validFrom: '2021-01-01', bands: [{ id: 'B', start: '08:30', end: '08:30' }] }];
    expect(refusal({ ...valid(), regulations }).details.issues[0]?.path).toBe('regulations[0].bands[0].end');
  });

  it('is refused when two regulations begin on the same day', () => {
    const regulation = { validFrom: '2021-01-01', bands: [{ id: 'B', start: '08:30', end: '16:30' }] };
    expect(refusal({ ...valid(), regulations: [regulation, regulation] }).details.issues[0]?.path).toBe(
      'regulations[1].validFrom',
    );
  });

  it.each([
    ['leave', 'leave[0].to', { kind: 'sick', status: 'approved' }],
    ['travel', 'travel[0].to', { kind: 'duty', status: 'recorded' }],
  ])('is refused for %s that ends before it begins, which would count for nothing', (name, path, request) => {
    const reversed = [{ ...request, from: '2022-12-07', to: '2022-12-06' }];
    expect(refusal({ ...valid(), [name]: reversed }).message).toContain(`${path}: is before 2022-12-07`);
  });

  it('is refused when somebody leaves the service before entering it', () => {
    const employee = { id: 'e1', employedFrom: '2023-01-01', employedTo: '2022-01-01' };
    expect(refusal({ ...valid(), employee }).details.issues[0]?.path).toBe('employee.employedTo');
  });

  it.each(['from', 'asOf'])(
    'is refused for a year of the Buddhist era in %s, and says what to do',
    (name) => {
      const value = { ...valid(), from: '2022-12-06', to: '2022-12-06', asOf: '2022-12-07T09:00:00+07:00' };
      const inBuddhistEra = { ...value, [name]: value[name as 'from' | 'asOf'].replace('2022', '2565') };
      expect(refusal(inBuddhistEra).message).toContain(
        `${name}: has a year of the Buddhist era, take 543 off`,
      );
    },
  );

  it('accepts an end of service in a far year that stands for none', () => {
    const employee = { id: 'e1', employedFrom: '2020-01-01', employedTo: '9999-12-31' };
    expect(parseAttendanceInput({ ...valid(), employee }).employee).toEqual(employee);
  });

  it('is refused when it is asked at a date that does not exist', () => {
    expect(refusal({ ...valid(), asOf: '2022-02-30T09:00:00Z' }).details.issues[0]?.path).toBe('asOf');
  });

  it('keeps a stamp of a date that does not exist, for the engine to set aside', () => {
    const punches = [{ at: '2022-02-30T09:00:00Z' }];
    expect(parseAttendanceInput({ ...valid(), punches }).punches).toEqual(punches);
  });

  it('says limits in words, and where the other mistakes are', () => {
    const regulations = [{ validFrom: '2021-01-01', bands: [], graceInMinutes: -1 }];
    const error = refusal({ ...valid(), regulations });
    expect(error.message).toContain('regulations[0].bands: has fewer than 1 entries');
    expect(error.hint).toBe('Also wrong: regulations[0].graceInMinutes.');
  });

  it('does not flood the hint when a whole log is wrong', () => {
    const punches = Array.from({ length: 100 }, () => ({ at: '08:29' }));
    expect(refusal({ ...valid(), punches }).hint).toMatch(/punches\[5\]\.at and 94 more\.$/);
  });

  it('leaves out what it does not know', () => {
    expect(parseAttendanceInput({ ...valid(), remark: 'pilot' })).toEqual(valid());
  });

  it('is refused when the range is reversed or too long', () => {
    expect(refusal({ ...valid(), to: '2022-12-01' }).code).toBe('attendance/range-reversed');
    expect(refusal({ ...valid(), to: '2099-12-01' }).code).toBe('attendance/range-too-long');
  });
});
