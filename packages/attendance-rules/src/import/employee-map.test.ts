import { describe, expect, it } from 'vitest';
import { readEmployeeMap } from './employee-map.js';
import { parseLogText } from './parse-log-text.js';

const DAY = 20_221_206;

function refusal(csv: string | Uint8Array) {
  try {
    readEmployeeMap(csv);
  } catch (error) {
    return error as { code: string; message: string; details: { issues: { path: string }[] } };
  }
  return undefined;
}

describe('an employee map', () => {
  it.each([
    ['plain', 'pin,employee\n7,e1\n'],
    [
      'with a byte order mark, CRLF, blank lines and other columns',
      '\uFEFFname,PIN,Employee ID\r\n\r\nx,7,e1\r\n',
    ],
    ['with Thai headings and semicolons', 'รหัสเครื่อง;รหัสพนักงาน\n7;e1\n'],
    ['with TABs and quotes', 'User ID\temp_id\n"7"\t"e1"\n'],
  ])('is read %s', (_, csv) => {
    expect(readEmployeeMap(csv).find('7', DAY)).toBe('e1');
  });

  it('is read in UTF-8, UTF-16 and the Thai code page of spreadsheets', () => {
    const csv = 'รหัสเครื่อง,รหัสพนักงาน\n7,ก1\n';
    const windows874 = Uint8Array.from(csv, (character) => {
      const code = character.charCodeAt(0);
      return code < 128 ? code : code - 0xe00 + 0xa0;
    });
    for (const bytes of [
      new TextEncoder().encode(`\uFEFF${csv}`),
      new Uint8Array(Buffer.from(`\uFEFF${csv}`, 'utf16le')),
      windows874,
    ]) {
      expect(readEmployeeMap(bytes).find('7', DAY)).toBe('ก1');
    }
  });

  it('gives a PIN to whom it belonged on the day, its last day among them', () => {
    const map = readEmployeeMap('pin,employee,from,to\n7,e1,,2022-12-31\n7,e2,2023-01-02,\n');
    expect([20_221_231, 20_230_101, 20_230_102].map((day) => map.find('7', day))).toEqual([
      'e1',
      undefined,
      'e2',
    ]);
  });

  it('ignores leading zeros when it pads all PINs to one length, and keeps them otherwise', () => {
    const padded = readEmployeeMap('pin,employee\n0007,e1\n1571,e2\n');
    expect([padded.find('7', DAY), padded.find('0007', DAY), padded.find('1571', DAY)]).toEqual([
      'e1',
      'e1',
      'e2',
    ]);
    const kept = readEmployeeMap('pin,employee\n007,e1\n7,e2\n');
    expect([kept.find('7', DAY), kept.find('007', DAY), kept.find('0007', DAY)]).toEqual([
      'e2',
      'e1',
      undefined,
    ]);
    const told = readEmployeeMap('pin,employee\n7,e1\n', { leadingZeros: 'ignored' });
    expect(told.find('000000007', DAY)).toBe('e1');
    expect(
      readEmployeeMap('pin,employee\n0007,e1\n', { leadingZeros: 'kept' }).find('7', DAY),
    ).toBeUndefined();
  });

  it.each([
    ['line 3: gives a PIN of line 2 to another employee', 'pin,employee\n7,e1\n7,e2\n'],
    [
      'line 3: gives a PIN of line 2 to another employee',
      'pin,employee,from,to\n7,e1,2022-06-01,\n7,e2,2022-01-01,2022-06-01\n',
    ],
    ['line 1: there is nothing in it', '\n\n'],
    ['line 1: the heading has no column employee', 'pin,name\n7,x\n'],
    ['line 1: two columns are read as pin', 'pin,user id,employee\n7,7,e1\n'],
    ['line 2: the PIN is missing', 'pin,employee\n,e1\n'],
    ['line 2: the employee is missing', 'pin,employee\n7,\n'],
    ['line 3: the PIN is not', 'pin,employee\n7,e1\n7.0,e2\n'],
    ['line 2: from is not a date', 'pin,employee,from\n7,e1,2565-01-01\n'],
    ['line 2: to is not a date', 'pin,employee,to\n7,e1,31/12/2022\n'],
    ['line 2: to is before from', 'pin,employee,from,to\n7,e1,2022-02-01,2022-01-01\n'],
    ['line 3: a quote is out of place', 'pin,employee\n7,e1\n"8,e2\n'],
  ])('is refused: %s', (problem, csv) => {
    const error = refusal(csv);
    expect(error?.code).toBe('attendance/employee-map-unreadable');
    expect(error?.message).toContain(problem);
  });

  it('names all lines that cannot be used, and no PIN or employee', () => {
    const error = refusal('pin,employee\n,e1\nx y,secret9\n5,e1\n5,secret8\n');
    expect(error?.details.issues.map(({ path }) => path)).toEqual(['line 2', 'line 3', 'line 5']);
    expect(JSON.stringify([error?.message, error?.details])).not.toContain('secret');
  });

  it('may say the same twice', () => {
    expect(readEmployeeMap('pin,employee\n7,e1\n7,e1\n').find('7', DAY)).toBe('e1');
  });

  it('sets punches of unknown PINs aside', () => {
    const employees = readEmployeeMap('pin,employee,from\n7,e1,2022-12-06\n');
    const rows = ['7\t2022-12-06', '7\t2022-12-05', '8\t2022-12-06'].map((row) => `${row} 08:00:00\t0\t1\t0`);
    const { punches, quarantined } = parseLogText(rows.join('\n'), { format: 'adms', employees });
    expect(punches.map(({ employee }) => employee)).toEqual(['e1']);
    expect(quarantined.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'unknown-employee'],
      [3, 'unknown-employee'],
    ]);
  });
});
