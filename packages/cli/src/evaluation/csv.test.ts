import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine, readCsv } from './csv.js';

const cellsOf = (content: string) => readCsv(content).rows.map(({ cells }) => cells);

describe('reading CSV', () => {
  it('takes quotes, commas and line ends in cells, CRLF and a byte order mark', () => {
    const { rows } = readCsv('\uFEFFa,b\r\n"x, ""y""",z\r\n\r\n"two\nlines",w');
    expect(rows).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['x, "y"', 'z'] },
      { line: 4, cells: ['two\nlines', 'w'] },
    ]);
  });

  it('keeps empty cells, and needs no line end at the end', () => {
    expect(cellsOf('a,,\n,b,')).toEqual([
      ['a', '', ''],
      ['', 'b', ''],
    ]);
    expect(cellsOf('')).toEqual([]);
    expect(cellsOf('a\n')).toEqual([['a']]);
  });

  it('says where a quote is out of place', () => {
    expect(readCsv('a,b\nx,"y')).toMatchObject({ brokenLine: 2 });
    expect(readCsv('a,b\nx"y,z')).toMatchObject({ brokenLine: 2 });
    expect(readCsv('a,b\n"x"y,z')).toMatchObject({ brokenLine: 2 });
  });

  it('reads what was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ก', ',', '"', '\n', '\r', ' ', ';') });
    // A cell without quotes is trimmed, and a row of one empty cell is an empty line.
    const plain = cell.filter((text) => text.trim() === text);
    const row = fc.array(plain, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 4 }), (rows) => {
        expect(cellsOf(rows.map(csvLine).join('\r\n'))).toEqual(rows);
      }),
    );
  });
});
