import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate/evaluate.js';
import { cell, dayOf, inputOf, night, office, punchesAt } from '../office.test.case.js';

describe('the day window', () => {
  it.each([
    ['05:30:00', '05:30 O / ข(บ)'],
    ['23:59:00', 'ข(ช) / 23:59 O'],
    ['23:59:59', 'ข(ช) / 23:59 O'],
  ])('holds a punch at %s', (time, shown) => {
    expect(cell(dayOf({ punches: [time] }))).toBe(shown);
  });

  it('does not hold a punch before it opens, and the trace says why', () => {
    const day = dayOf({ punches: ['05:29:59'] });
    expect(day.fill).toBe('full');
    expect(day.because).toContainEqual({
      rule: 'outside-window',
      at: '2022-12-06T05:29:59+07:00',
      source: 'O',
      opens: '2022-12-06T05:30:00+07:00',
      closes: '2022-12-06T23:59:00+07:00',
    });
  });
});

it('keeps a stray tap at night with its own date, where the trace shows it', () => {
  const { days } = evaluate(
    inputOf({ from: '2022-12-06', to: '2022-12-07', punches: ['2022-12-07T00:10:00+07:00'] }),
  );
  expect(days.map((day) => day.because.some(({ rule }) => rule === 'outside-window'))).toEqual([false, true]);
});

describe('a night band', () => {
  const worked = (punches: string[], changes = {}) =>
    evaluate(inputOf({ punches, regulations: [night], from: '2022-12-06', to: '2022-12-07', ...changes }))
      .days;

  it('gives each night its own punches', () => {
    const days = worked([
      '21:50:00',
      '2022-12-07T06:05:00+07:00',
      '2022-12-07T22:10:00+07:00',
      '2022-12-08T05:50:00+07:00',
    ]);
    expect(days.map(cell)).toEqual(['21:50 O / 06:05 O', '22:10 O / 05:50 O']);
    expect(days.map((day) => [day.lateMinutes, day.earlyMinutes])).toEqual([
      [0, 0],
      [10, 10],
    ]);
  });

  it('parts coming and going at its own middle', () => {
    expect(cell(worked(['2022-12-07T01:59:59+07:00'])[0]!)).toBe('01:59 O / ข(บ)');
    expect(cell(worked(['2022-12-07T02:00:00+07:00'])[0]!)).toBe('ข(ช) / 02:00 O');
  });

  it('holds punches from two hours before to three hours after', () => {
    expect(cell(worked(['20:00:00', '2022-12-07T09:00:00+07:00'])[0]!)).toBe('20:00 O / 09:00 O');
    expect(worked(['19:59:59', '2022-12-07T09:01:00+07:00'])[0]!.fill).toBe('full');
  });

  it('ignores an office lunch that lies outside it', () => {
    expect(
      cell(
        worked(['21:50:00', '2022-12-07T06:05:00+07:00'], {
          regulations: [{ ...night, lunch: ['12:00', '13:00'] }],
        })[0]!,
      ),
    ).toBe('21:50 O / 06:05 O');
  });

  it('starts on Friday evening and ends on Saturday morning', () => {
    const [friday, saturday] = evaluate(
      inputOf({
        regulations: [night],
        from: '2022-12-02',
        to: '2022-12-03',
        punches: ['2022-12-02T21:55:00+07:00', '2022-12-03T06:00:00+07:00'],
      }),
    ).days;
    expect(cell(friday!)).toBe('21:55 O / 06:00 O');
    expect(cell(saturday!)).toBe(' / ');
  });

  it('keeps its morning punch when a day band with a wide window follows', () => {
    const { days } = evaluate({
      ...inputOf({ from: '2022-12-06', to: '2022-12-07' }),
      regulations: [
        { ...night, openBeforeMinutes: 180, closeAfterMinutes: 449 },
        { ...office, validFrom: '2022-12-07' },
      ],
      punches: punchesAt([
        '21:50:00',
        '2022-12-07T06:05:00+07:00',
        '2022-12-07T08:20:00+07:00',
        '2022-12-07T16:40:00+07:00',
      ]),
    });
    expect(days.map(cell)).toEqual(['21:50 O / 06:05 O', '08:20 O / 16:40 O']);
  });

  it('ends on the next date for who is assigned to it, though others of the agency work by day', () => {
    const [tuesday] = worked(['21:50:00', '2022-12-07T06:05:00+07:00'], {
      employee: { id: 'e1', band: 'N' },
      regulations: [{ ...night, bands: [...office.bands, ...night.bands] }],
    });
    expect(cell(tuesday!)).toBe('21:50 O / 06:05 O');
  });

  it('has the punch half way between its end and the next start, the day band the one after', () => {
    const { days } = evaluate({
      ...inputOf({ from: '2022-12-06', to: '2022-12-07' }),
      regulations: [
        { ...night, closeAfterMinutes: 300 },
        { ...office, validFrom: '2022-12-07' },
      ],
      punches: punchesAt(['2022-12-07T07:15:00+07:00', '2022-12-07T07:15:01+07:00']),
    });
    expect(days.map((day) => day.in.at ?? day.out.at)).toEqual([
      '2022-12-07T07:15:00+07:00',
      '2022-12-07T07:15:01+07:00',
    ]);
  });

  it('that starts after midnight holds the punch of somebody who came on the evening before', () => {
    const early = { ...night, bands: [{ id: 'M', start: '00:30', end: '08:30' }] };
    const day = dayOf({
      rules: early,
      punches: ['2022-12-05T23:50:00+07:00', '2022-12-06T08:30:00+07:00'],
    });
    expect([cell(day), day.lateMinutes]).toEqual(['23:50 O / 08:30 O', 0]);
  });

  it('covers its first half until the middle where there is no lunch', () => {
    const [day] = worked(['2022-12-07T02:10:00+07:00', '2022-12-07T06:00:00+07:00'], {
      leave: [{ kind: 'personal', from: '2022-12-06', to: '2022-12-06', half: 'am', status: 'approved' }],
    });
    expect(cell(day!)).toBe('ล(ก) / 06:00 O');
    expect(day!.lateMinutes).toBe(10);
  });
});
