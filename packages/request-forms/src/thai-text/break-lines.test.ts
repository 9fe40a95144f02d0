import { expect, test } from 'vitest';
import { allTrickyStrings, trickyStrings } from '../../testing/tricky-strings.js';
import { sarabunRegular } from '../generated/sarabun-regular.js';
import { breakLines } from './break-lines.js';
import { openFace } from './face.js';

const face = openFace(sarabunRegular);
const measure = (text: string) => face.widthOf(text, 11);
const long = `${allTrickyStrings.join(' ')} ${trickyStrings.sentences!.join(' ')}`;

test.each([40, 75, 120, 300])('lines of %i points fit and lose nothing but blanks', (width) => {
  const lines = breakLines(long, { width, measure });
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.filter((line) => measure(line) > width)).toEqual([]);
  expect(lines.join('').replaceAll(' ', '')).toBe(long.replaceAll(' ', ''));
});

test.each([60, 75, 90, 120, 200])(
  'at %i points no line starts with ๆ ฯ . ) or a mark, none ends with เ or (',
  (width) => {
    for (const line of breakLines(long, { width, measure })) {
      expect(line).not.toMatch(/^[ๆฯ.,)\]”\u0E30-\u0E3A\u0E45\u0E47-\u0E4E]/u);
      expect(line).not.toMatch(/[([“\u0E40-\u0E44]$/u);
    }
  },
);

test('a name stays on one line', () => {
  const name = 'ณัฏฐณิชา ปิ่นแก้วเปี่ยมศักดิ์';
  const text = `ข้าพเจ้าขอมอบหมายให้ ${name} ดำเนินการแทน`;
  for (let width = measure(name) + 1; width < 300; width += 7) {
    expect(breakLines(text, { width, measure, keep: [name] }).join('\n')).toContain(name);
  }
});

test('a name longer than the line is broken between its parts first', () => {
  const keep = ['นางสาวณัฏฐณิชา ปิ่นแก้วเปี่ยมศักดิ์', 'นางสาวณัฏฐณิชา', 'ปิ่นแก้วเปี่ยมศักดิ์'];
  expect(breakLines(keep[0]!, { width: 100, measure, keep })).toEqual(keep.slice(1));
});

test('office words that the dictionary cuts stay whole', () => {
  const text = 'สำนักงานผู้อำนวยการสำนักงานผู้บังคับบัญชาสำนักงานพนักงานราชการ';
  for (let width = 80; width < 200; width += 9) {
    const broken = breakLines(text, { width, measure }).join('|');
    expect(broken.replaceAll('|', '')).toBe(text);
    expect(broken.match(/สำนักงาน|ผู้อำนวยการ|ผู้บังคับบัญชา|พนักงานราชการ/gu)).toHaveLength(6);
  }
});

test('dates, years and times are not parted', () => {
  const text = 'เมื่อวันจันทร์ที่ ๑๖ พฤศจิกายน พ.ศ. ๒๕๖๙ เวลา ๐๘.๓๐ น. ตามมาตรา ๒๖';
  for (let width = 75; width < 260; width += 7) {
    const broken = breakLines(text, { width, measure }).join('|');
    for (const whole of ['วันจันทร์ที่', '๑๖ พฤศจิกายน', 'พ.ศ. ๒๕๖๙', '๐๘.๓๐ น.', 'มาตรา ๒๖']) {
      expect(broken).toContain(whole);
    }
  }
});

test('line ends of the writer stand, empty lines too', () => {
  expect(breakLines('หนึ่ง\n\nสอง', { width: 300, measure })).toEqual(['หนึ่ง', '', 'สอง']);
});

test('a zero-width space is a place to break and is not printed', () => {
  expect(breakLines('ก\u200Bข', { width: 300, measure })).toEqual(['กข']);
});
