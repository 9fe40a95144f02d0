import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate/evaluate.js';
import { cell, dayOf, inputOf } from '../office.test.case.js';

describe('the middle of the day', () => {
  it('is where leaving begins: a punch exactly at it is out', () => {
    expect(cell(dayOf({ punches: ['11:59:59'] }))).toBe('11:59 O / ข(บ)');
    expect(cell(dayOf({ punches: ['12:00:00'] }))).toBe('ข(ช) / 12:00 O');
  });

  it('is half way where lunch lies outside the band', () => {
    const evening = { bands: [{ id: 'E', start: '13:00', end: '21:00' }] };
    expect(cell(dayOf({ rules: evening, punches: ['12:50:00', '17:00:00'] }))).toBe('12:50 O / 17:00 O');
    expect(cell(dayOf({ rules: evening, punches: ['16:59:00'] }))).toBe('16:59 O / ข(บ)');
  });
});

describe('the middle of a band that lunch only touches', () => {
  it.each([
    ['that ends when lunch begins', { start: '08:30', end: '12:00' }, '10:15'],
    ['that ends with lunch', { start: '08:30', end: '13:00' }, '10:45'],
    ['that starts with lunch', { start: '12:00', end: '20:00' }, '16:00'],
  ])('%s is half way', (_which, hours, middle) => {
    const rules = { bands: [{ id: 'B', ...hours }] };
    const before = dayOf({ rules, asOf: `2022-12-06T${hours.start}:00+07:00` }).because.at(-2);
    expect(before).toEqual({ rule: 'awaited', slot: 'in', until: middle });
  });
});

describe('waiting', () => {
  it.each([
    ['11:59:59', '… / …'],
    ['12:00:00', 'ข(ช) / …'],
    ['23:59:59', 'ข(ช) / …'],
  ])('at %s without a punch the cell shows %s', (time, shown) => {
    expect(cell(dayOf({ asOf: `2022-12-06T${time}+07:00` }))).toBe(shown);
  });

  it('is over when the window has closed: all orange, no text', () => {
    const day = dayOf({ asOf: '2022-12-07T00:00:00+07:00' });
    expect([day.in.code, day.out.code, cell(day), day.fill]).toEqual([
      'missing-in',
      'missing-out',
      ' / ',
      'full',
    ]);
  });

  it('goes on while a device that may hold the punch has not sent it', () => {
    const unsynced = [{ device: 'F-3', since: '2022-12-06T11:00:00+07:00' }];
    const day = dayOf({ unsynced, punches: ['16:40:00'] });
    expect(cell(day)).toBe('… / 16:40 O');
    expect(day.because).toContainEqual({ rule: 'unsynced', slot: 'in', devices: ['F-3'] });
  });

  it('does not go on for a device that has sent that half already', () => {
    const unsynced = [{ device: 'F-3', since: '2022-12-06T12:00:00+07:00' }];
    expect(cell(dayOf({ unsynced }))).toBe('ข(ช) / …');
  });

  it('ends with the late-synced punch: the missing half becomes its time', () => {
    expect(cell(dayOf({ punches: ['16:40:00 F'] }))).toBe('ข(ช) / 16:40 F');
    expect(cell(dayOf({ punches: ['16:40:00 F', '08:05:00 F'] }))).toBe('08:05 F / 16:40 F');
  });
});

describe('double taps', () => {
  it('keeps the first of a chain in the morning and the last in the evening', () => {
    const day = dayOf({ punches: ['08:00:00', '08:00:50', '08:01:40', '16:29:00', '16:29:55', '16:30:50'] });
    expect(cell(day)).toBe('08:00 O / 16:30 O');
    expect(day.because.filter((fact) => fact.rule === 'double-tap')).toEqual([
      { rule: 'double-tap', slot: 'in', kept: '08:00', taps: 3, seconds: 60 },
      { rule: 'double-tap', slot: 'out', kept: '16:30', taps: 3, seconds: 60 },
    ]);
  });

  it.each([
    ['08:01:00', 1],
    ['08:01:01', 0],
  ])('one at 08:00:00 and one at %s make %i double tap', (second, doubleTaps) => {
    const day = dayOf({ punches: ['08:00:00', second] });
    expect(day.because.filter(({ rule }) => rule === 'double-tap')).toHaveLength(doubleTaps);
  });

  it('across the middle stand for coming and for going', () => {
    expect(cell(dayOf({ punches: ['11:59:50', '12:00:10'] }))).toBe('11:59 O / 12:00 O');
  });

  it('shows the source of the tap that counts', () => {
    expect(cell(dayOf({ punches: ['08:00:30 F', '08:00:00 O', '16:30:10 F', '16:30:00 O'] }))).toBe(
      '08:00 O / 16:30 F',
    );
  });

  it('never trusts the direction key of a device', () => {
    const input = inputOf();
    const { days } = evaluate({
      ...input,
      punches: [
        { at: '2022-12-06T08:00:00+07:00', direction: 'out' },
        { at: '2022-12-06T16:40:00+07:00', direction: 'in' },
      ],
    });
    expect(cell(days[0]!)).toBe('08:00 / 16:40');
  });
});
