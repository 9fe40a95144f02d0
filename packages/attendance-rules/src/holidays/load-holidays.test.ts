import { MocError } from '@moc-sdk/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate/evaluate.js';
import { inputOf } from '../office.test.case.js';
import { loadHolidays } from './load-holidays.js';

const problemOf = (text: string) => {
  try {
    loadHolidays(text);
  } catch (error) {
    if (MocError.isInstance(error)) return [error.code, error.details.problem];
  }
  return undefined;
};

describe('JSON', () => {
  it('alone or under its name', () => {
    const list = [{ date: '2026-10-26', name: 'งานประจำจังหวัด', areas: ['TH-50'] }];
    expect(loadHolidays(JSON.stringify(list))).toEqual({ format: 'json', holidays: list, quarantined: [] });
    expect(loadHolidays(JSON.stringify({ holidays: list })).holidays).toEqual(list);
  });

  it('sets entries aside with the reason', () => {
    const list = [
      { date: '2569-10-26', name: 'ก' },
      { date: '2026-02-30', name: 'ข' },
      { date: '2026-01-05' },
      7,
    ];
    expect(loadHolidays(JSON.stringify(list)).quarantined.map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'other-era'],
      [2, 'date-unreadable'],
      [3, 'name-missing'],
      [4, 'not-a-holiday'],
    ]);
  });
});

describe('CSV', () => {
  it('with a byte order mark, quotes, both languages and areas', () => {
    const csv =
      '\uFEFFdate,name,name_en,kind,areas\r\n2026-10-26,"งาน, ประจำจังหวัด",Festival,special,TH-50 TH-51\r\n';
    expect(loadHolidays(csv).holidays).toEqual([
      {
        date: '2026-10-26',
        name: { th: 'งาน, ประจำจังหวัด', en: 'Festival' },
        kind: 'special',
        areas: ['TH-50', 'TH-51'],
      },
    ]);
  });

  it('with Thai headings and years of the Buddhist era, when told', () => {
    const csv = 'วันที่;ชื่อวันหยุด\n26/10/2569;งานประจำจังหวัด\n29/2/2568;ไม่มีวันนี้';
    expect(loadHolidays(csv, { era: 'be' })).toMatchObject({
      holidays: [{ date: '2026-10-26', name: 'งานประจำจังหวัด' }],
      quarantined: [{ line: 3, reason: 'date-unreadable' }],
    });
  });

  it('never converts a year of the other era', () => {
    expect(loadHolidays('date,name\n26/10/2569,ก').quarantined[0]?.reason).toBe('other-era');
    expect(loadHolidays('date,name\n2026-10-26,ก', { era: 'be' }).quarantined[0]?.reason).toBe('other-era');
  });

  it('as Thai spreadsheets save it', () => {
    const thai = new Uint8Array([...'date,name\n2026-01-05,'].map((c) => c.charCodeAt(0)).concat(0xa1, 0xa2));
    expect(loadHolidays(thai).holidays[0]?.name).toBe('กข');
  });

  it('refuses what has no column of dates, and quotes that never end', () => {
    expect(problemOf('day,title\n2026-01-05,x')).toEqual([
      'attendance/holidays-unreadable',
      'line 1: has no column date, e.g. date,name',
    ]);
    expect(problemOf('date,name\n2026-01-05,"x')?.[1]).toContain('line 2');
  });
});

describe('iCalendar', () => {
  const calendar = (...events: string[]) =>
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      ...events.flatMap((event) => ['BEGIN:VEVENT', event, 'END:VEVENT']),
      'END:VCALENDAR',
      '',
    ].join('\r\n');

  it('one day, several days, folded lines', () => {
    const text = calendar(
      'SUMMARY:วันตรุ\r\n ษจีน\r\nDTSTART;VALUE=DATE:20260217\r\nDTEND;VALUE=DATE:20260218',
      'SUMMARY:สงกรานต์\r\nDTSTART;VALUE=DATE:20260413\r\nDTEND;VALUE=DATE:20260416',
      'SUMMARY:ไม่มีวันจบ\r\nDTSTART;VALUE=DATE:20260105',
    );
    expect(loadHolidays(text)).toEqual({
      format: 'ical',
      holidays: [
        { date: '2026-01-05', name: 'ไม่มีวันจบ' },
        { date: '2026-02-17', name: 'วันตรุษจีน' },
        { date: '2026-04-13', name: 'สงกรานต์' },
        { date: '2026-04-14', name: 'สงกรานต์' },
        { date: '2026-04-15', name: 'สงกรานต์' },
      ],
      quarantined: [],
    });
  });

  it('yearly events, over the years asked for', () => {
    const text = calendar('SUMMARY:วันสถาปนา\r\nDTSTART;VALUE=DATE:20000820\r\nRRULE:FREQ=YEARLY');
    expect(loadHolidays(text, { years: [2025, 2027] }).holidays.map(({ date }) => date)).toEqual([
      '2025-08-20',
      '2026-08-20',
      '2027-08-20',
    ]);
  });

  it('sets aside what is no day off, with the line of the event', () => {
    const text = calendar(
      'SUMMARY:ประชุม\r\nDTSTART:20260105T090000Z\r\nDTEND:20260105T100000Z',
      'DTSTART;VALUE=DATE:20260106',
      'SUMMARY:ปีหนึ่ง\r\nDTSTART;VALUE=DATE:20260101\r\nDTEND;VALUE=DATE:20270101',
      'SUMMARY:ไม่มีวันนี้\r\nDTSTART;VALUE=DATE:20260230',
    );
    expect(loadHolidays(text).quarantined.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'not-a-whole-day'],
      [8, 'name-missing'],
      [11, 'too-long'],
      [16, 'date-unreadable'],
    ]);
  });

  it('refuses what only begins like one', () => {
    expect(problemOf('BEGIN:VCALENDAR\nnonsense')?.[0]).toBe('attendance/holidays-unreadable');
  });
});

it('what is loaded is what evaluate takes', () => {
  const { holidays } = loadHolidays('date,name\n2022-12-06,วันหยุดของหน่วยงาน');
  expect(evaluate({ ...inputOf(), holidays }).days[0]?.holiday?.name.th).toBe('วันหยุดของหน่วยงาน');
});

it('whatever is in the file, it is read, set aside or refused with this error', () => {
  const text = fc.oneof(
    fc.string(),
    fc
      .array(fc.tuple(fc.string(), fc.string()).map((cells) => cells.join(',')))
      .map((rows) => `date,name\n${rows.join('\n')}`),
    fc.json(),
    fc
      .string()
      .map((content) => `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n${content}\r\nEND:VEVENT\r\nEND:VCALENDAR`),
  );
  fc.assert(
    fc.property(text, (content) => {
      try {
        loadHolidays(content);
      } catch (error) {
        expect(MocError.isInstance(error) && error.code).toBe('attendance/holidays-unreadable');
      }
    }),
    { numRuns: 3_000 },
  );
});
