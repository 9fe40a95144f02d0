import { describe, expect, it } from 'vitest';
import { detectLogFormat } from './detect-log-format.js';

const bytes = (lines: readonly string[]) =>
  new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''));
const detect = (...lines: string[]) => detectLogFormat(bytes(lines));
const at = '2022-12-06 08:29:00';

describe('the layout of a log', () => {
  it('is a USB export’s with six columns', () => {
    expect(detect(`     1042\t${at}\t1\t0\t0\t0`)).toBe('attlog');
    expect(detect(`1042\t${at}\t101\t0\t1\t0`, `1043\t${at}\t102\t1\t1\t0`)).toBe('attlog');
    expect(detect(`1042\t${at}\t1\t0\t1\t0`, `1043\t${at}\t1\t1\t1\t0`)).toBe('attlog');
  });

  it('is a push’s with five, seven or ten columns', () => {
    expect(detect(`1042\t${at}\t0\t1\t0`)).toBe('adms');
    expect(detect(`1042\t${at}\t0\t1\t0\t0\t0`)).toBe('adms');
    expect(detect(`1042\t${at}\t255\t15\t0\t0\t0\t0\t0\t0`)).toBe('adms');
  });

  it('is a push’s with six columns where the third is 0 as a state may be and a device never is', () => {
    expect(detect(`1042\t${at}\t0\t15\t0\t0`, `1043\t${at}\t1\t1\t0\t0`)).toBe('adms');
    expect(detect(`1042\t${at}\t1\t15\t0\t0`, `1043\t${at}\t1\t1\t0\t0`)).toBe('adms');
  });

  it('is a USB export’s where many records of several devices hold no arrival that a state would be', () => {
    const records = Array.from({ length: 20 }, (_, i) => `1042\t${at}\t${1 + (i % 2)}\t0\t1\t0`);
    expect(detect(...records)).toBe('attlog');
    expect(detect(`1042\t${at}\t255\t1\t0\t0`)).toBe('adms');
  });

  it('is the one that padded PINs show, whatever the other columns look like', () => {
    expect(detect(`     1042\t${at}\t1\t15\t0\t0`)).toBe('attlog');
  });

  it('is told by most of the records, not by torn ones among them', () => {
    const whole = `1042\t${at}\t3\t0\t1\t0`;
    expect(detect('garbage', '', `1042\t${at}\t0\t1\t0`, whole, whole, `${whole}\t9`, whole)).toBe('attlog');
  });

  it('is told through a byte order mark and in UTF-16', () => {
    const text = `\uFEFF1042\t${at}\t0\t1\t0\r\n`;
    expect(detectLogFormat(new TextEncoder().encode(text))).toBe('adms');
    expect(detectLogFormat(new Uint8Array(Buffer.from(text, 'utf16le')))).toBe('adms');
  });

  it('is not guessed where the evidence is not enough', () => {
    const unknown = (...lines: string[]) => {
      try {
        return detect(...lines);
      } catch (error) {
        return error as { code: string; message: string; hint: string; details: { seen: object } };
      }
    };
    const cases = [
      unknown(),
      unknown('pin,time', `1042,${at},1,0,0,0`),
      unknown(`1042\t${at}`),
      unknown(`1042\t${at}\t1\t0\t1\t0`, `1042\t${at}\t0\t1\t0`),
      unknown(`1042\t${at}\t1\t1\t0\t0`, `1042\t${at}\t4\t1\t0\t0`),
      unknown(`1042\t${at}\t0\t9\t200\t0`, `1042\t${at}\t77\t9\t200\t0`),
    ];
    for (const error of cases) {
      expect(error).toMatchObject({
        code: 'attendance/log-format-unknown',
        hint: expect.stringContaining('attlog'),
      });
    }
    expect(cases[3]).toMatchObject({
      message: expect.stringContaining('1 with 6 columns, 1 with 5 columns'),
      details: { seen: { lines: 2, records: 2, byColumns: { 5: 1, 6: 1 } } },
    });
  });
});
