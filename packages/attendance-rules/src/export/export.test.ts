import fc from 'fast-check';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate/evaluate.js';
import { inputOf } from '../office.test.case.js';
import { csvOf } from './csv.js';
import { monthFormData } from './month-form-data.js';
import { personSheet } from './person-sheet.js';
import type { Sheet } from './sheet.js';
import { unitSheet } from './unit-sheet.js';
import { xlsxOf } from './xlsx.js';

const { days } = evaluate(
  inputOf({
    from: '2022-12-01',
    to: '2022-12-31',
    asOf: '2023-01-05T09:00:00+07:00',
    punches: ['08:42:00', '16:40:00', '2022-12-07T08:20:00+07:00'],
  }),
);
const name = 'นางสาวน้ำผึ้ง "ผึ้ง" ใจดี, ก้องเกียรติ์';
const csvText = (sheet: Sheet) => [...csvOf(sheet)].join('');
const cellsOf = (csv: string) => Papa.parse<string[]>(csv.replace(/^\uFEFF/, '').trimEnd()).data;
const read = async (bytes: Uint8Array) => readXlsxFile(Buffer.from(bytes));
const xmlOf = (bytes: Uint8Array) =>
  Object.entries(unzipSync(bytes))
    .filter(([path]) => path.startsWith('xl/'))
    .map(([, content]) => new TextDecoder().decode(content))
    .join('');

describe('a person’s month', () => {
  it('as CSV that spreadsheets read as Thai', () => {
    const csv = csvText(personSheet({ id: 'e1' }, days));
    expect(csv.startsWith('\uFEFFวันที่,วัน,เข้า,ออก,สาย (นาที),ออกก่อน (นาที),วันหยุด\r\n')).toBe(true);
    expect(cellsOf(csv)).toHaveLength(32);
    expect(cellsOf(csv)[6]).toEqual(['2022-12-06', 'อังคาร', '08:42 O', '16:40 O', '12', '', '']);
    expect(cellsOf(csv)[5]?.at(-1)).toBe('วันพ่อแห่งชาติ');
  });

  it('in English', () => {
    expect(cellsOf(csvText(personSheet({ id: 'e1' }, days, 'en')))[6]?.[1]).toBe('Tuesday');
  });

  it('of nobody is a head alone', () => {
    expect(cellsOf(csvText(personSheet({ id: 'e1' }, [])))).toHaveLength(1);
  });

  it('as XLSX: dates are dates, numbers numbers', async () => {
    const [sheet] = (await read(await xlsxOf([personSheet({ id: 'e1', name }, days)]))) as unknown as [
      { data: unknown[][] },
    ];
    expect(sheet.data[6]?.slice(0, 5)).toEqual([
      new Date('2022-12-06T00:00:00Z'),
      'อังคาร',
      '08:42 O',
      '16:40 O',
      12,
    ]);
  });
});

describe('a unit’s month', () => {
  const people = [
    { person: { id: '=cmd|calc', name }, days },
    { person: { id: 'e2' }, days: [] },
  ];

  it('has a row a person, a column a day, and totals', () => {
    const [head, first, second] = cellsOf(csvText(unitSheet('2022-12', people)));
    expect(head).toHaveLength(2 + 31 + 7);
    expect([first?.[1], first?.[7], first?.[8], first?.at(-4)]).toEqual([
      name,
      '08:42 O / 16:40 O',
      '08:20 O / ข(บ)',
      '1',
    ]);
    expect(second?.slice(0, 3)).toEqual(['e2', '', '']);
  });

  it('is made as people are read', () => {
    let asked = 0;
    function* many() {
      for (; asked < 5_000; asked++) yield { person: { id: `e${asked}` }, days };
    }
    const pieces = csvOf(unitSheet('2022-12', many()));
    pieces.next();
    pieces.next();
    expect(asked).toBe(0);
  });

  it('names its sheets as a spreadsheet takes them', async () => {
    const sheets = ['a/b:c', 'A b c', `${'ก'.repeat(40)}`, ''].map((title) => ({
      ...personSheet({ id: 'x' }, []),
      name: title,
    }));
    const names = (await read(await xlsxOf(sheets))).map(({ sheet }) => sheet);
    expect(names).toEqual(['a b c', 'A b c (2)', 'ก'.repeat(31), 'Sheet']);
  });

  it('has no formula in it', async () => {
    const xml = xmlOf(await xlsxOf([unitSheet('2022-12', people)]));
    expect(xml).toContain('=cmd|calc');
    expect(xml).not.toMatch(/<f[ >]/);
    expect(xml).toMatch(/f9a646/i);
  });
});

describe('CSV is safe to open', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '\r=1'])('%j is text', (value) => {
    const [, [cell]] = cellsOf(csvText({ name: '', head: ['x'], widths: [], rows: [[{ value }]] })) as [
      unknown,
      [string],
    ];
    expect(cell).toBe(`'${value}`);
  });

  it('whatever the texts are, they are read back, and none begins a formula', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 4 }), {
          minLength: 1,
          maxLength: 4,
        }),
        (rows) => {
          const sheet = {
            name: '',
            head: ['a', 'b'],
            widths: [],
            rows: rows.map((row) => row.map((value) => ({ value }))),
          };
          const back = Papa.parse<string[]>(csvText(sheet).slice(1), {
            newline: '\r\n',
            delimiter: ',',
          }).data.slice(1, -1);
          rows.forEach((row, at) => {
            row.forEach((value, column) => {
              const cell = back[at]?.[column];
              expect(cell === value || cell === `'${value}`).toBe(true);
              expect(/^[=+\-@\t\r]/.test(cell ?? '')).toBe(false);
            });
          });
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

it('the printed form has the days of the month alone, with their totals', () => {
  const person = { name, position: 'นักวิชาการ', agency: 'กรม' };
  const { days: longer } = evaluate(
    inputOf({ from: '2022-11-28', to: '2022-12-06', punches: ['08:42:00', '16:40:00'] }),
  );
  const data = monthFormData('2022-12', longer, person, '2023-01-05', { '2022-12-06': 'หมายเหตุ' });
  expect(data.days).toHaveLength(6);
  expect(data.days.at(-1)).toEqual({
    date: '2022-12-06',
    working: true,
    in: '08:42 O',
    out: '16:40 O',
    fill: 'none',
    lateMinutes: 12,
    earlyMinutes: 0,
    note: 'หมายเหตุ',
  });
  expect(data.totals).toMatchObject({ workingDays: 3, presentDays: 1, lateMinutes: 12 });
});
