import { errorText, MocError } from '@moc-sdk/core';
import { describe, expect, test } from 'vitest';
import { hasPoppler, infoOf, renderGrey, structureOf, textLinesOf } from '../../testing/poppler.js';
import { readSquares } from '../../testing/read-squares.js';
import type { AttendanceMonthData, ClarificationFormData } from '../index.js';
import { listForms, renderForm } from './registry.js';

const poppler = hasPoppler();
const createdAt = new Date('2026-11-24T03:00:00Z');
const ids = listForms().map(({ id }) => id);

function example<Data>(id: string): Data {
  return structuredClone(listForms().find((form) => form.id === id)?.example) as Data;
}
const clarification = () => example<ClarificationFormData>('clarification');
const month = () => example<AttendanceMonthData>('attendance-month');

async function failure(work: Promise<unknown>): Promise<MocError> {
  try {
    await work;
  } catch (error) {
    if (MocError.isInstance(error)) return error;
    throw error;
  }
  throw new Error('it was accepted');
}

describe('every form', () => {
  test('is listed with Thai and English names and with its fields', () => {
    expect(ids).toEqual([
      'clarification',
      'official-travel',
      'attendance-month',
      'profile-consent',
      'account-request',
    ]);
    for (const { title, fields } of listForms()) {
      expect(
        [title.th, title.en, ...fields.flatMap(({ label }) => [label.th, label.en])].filter((text) => !text),
      ).toEqual([]);
      expect(fields.length).toBeGreaterThan(5);
    }
  });

  test.each(ids)('%s: the same input gives the same bytes', async (id) => {
    const first = await renderForm(id, example(id), { createdAt });
    const second = await renderForm(id, example(id), { createdAt });
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });

  test.each(ids)('%s stays under 35 kB', async (id) => {
    expect((await renderForm(id, example(id))).length).toBeLessThan(35_000);
  });

  test.skipIf(!poppler).each(ids)('%s is one page of A4 with title, date and tags', async (id) => {
    const info = infoOf(await renderForm(id, example(id), { createdAt }));
    expect(info).toMatchObject({ Pages: '1', Tagged: 'yes', Encrypted: 'no' });
    expect(info['Page size']).toContain('A4');
    expect(info.Title).toBe(listForms().find((form) => form.id === id)?.title.th);
    expect(new Date(info.CreationDate ?? '').getTime()).toBe(createdAt.getTime());
  });

  test.skipIf(!poppler).each(ids)('%s starts with a heading for screen readers', async (id) => {
    expect(structureOf(await renderForm(id, example(id)))).toMatch(/^Document\n\s+H1 \(block\)\n/u);
  });
});

describe.skipIf(!poppler)('the clarification on paper', () => {
  test('has every field as it was given', async () => {
    const data = { ...clarification(), author: { name: 'นางสาวฟ้ารุ่ง ปุ้ยน้ำใส', position: 'เจ้าพนักงานธุรการ' } };
    const text = textLinesOf(await renderForm('clarification', data)).join('');
    const given = [
      data.name,
      data.position,
      data.agency,
      data.place,
      data.reference,
      data.supervisor,
      data.director,
      data.author,
    ];
    for (const value of given.flatMap((entry) =>
      typeof entry === 'string' ? [entry] : Object.values(entry),
    )) {
      expect(text.replaceAll(' ', '')).toContain(value.replaceAll(' ', ''));
    }
    expect(text).toContain('๑๖ พฤศจิกายน ๒๕๖๙');
    expect(text).toContain('ช่วงเช้า');
    expect(text.replaceAll(' ', '')).toContain(data.reason.replaceAll(' ', ''));
  });

  test('is read in order with its fields and the name of the QR code', async () => {
    const structure = structureOf(await renderForm('clarification', clarification()));
    expect(structure).toContain('"ชื่อ-นามสกุล นางสาวณัฏฐณิชา ปิ่นแก้วเปี่ยมศักดิ์"');
    expect(structure.indexOf('สถานที่')).toBeLessThan(structure.indexOf('จึงเรียนมาเพื่อโปรดพิจารณา'));
    expect(structure).toMatch(/Figure/u);
  });

  test('lets a reason of 2,000 letters flow to a second page and loses nothing', async () => {
    const sentence = 'ระบบขัดข้องจึงไม่สามารถบันทึกเวลาเข้าปฏิบัติราชการที่ห้องปฏิบัติการได้ ';
    const reason = sentence.repeat(28).trim();
    expect(reason.length).toBeGreaterThan(1900);
    const pdf = await renderForm('clarification', { ...clarification(), reason });
    expect(infoOf(pdf).Pages).toBe('2');
    const text = textLinesOf(pdf).join('').replaceAll(' ', '');
    expect(text.split(sentence.replaceAll(' ', '')).length - 1).toBe(28);
    expect(text).toContain('หน้า๒จาก๒');
  });

  test('never cuts a signature block in two', async () => {
    for (const lines of [4, 9, 14, 17, 20, 23, 26]) {
      const reason = Array.from({ length: lines }, () => 'ไฟฟ้าดับทั้งอาคาร').join('\n');
      const pages = structurePages(await renderForm('clarification', { ...clarification(), reason }));
      for (const page of pages) {
        const signed = page.filter((line) => line.startsWith('ลงชื่อ')).length;
        const names = page.filter((line) => /^\( .* \)$/u.test(line)).length;
        expect(names).toBe(signed);
      }
    }
  });

  test('carries the reference as a QR code', async () => {
    const image = renderGrey(await renderForm('clarification', clarification()), 200);
    const { encode } = await import('uqr');
    const { data, size } = encode('CL-2569-000127', { ecc: 'M', border: 0 });
    expect(readSquares(image, size)).toEqual(data);
  });
});

function structurePages(pdf: Uint8Array): string[][] {
  const pages = Number(infoOf(pdf).Pages);
  return Array.from({ length: pages }, (_, i) => textLinesOf(pdf, i + 1));
}

describe.skipIf(!poppler)('the month on paper', () => {
  test('shows every day, record and total', async () => {
    const text = textLinesOf(await renderForm('attendance-month', month())).join('\n');
    for (const shown of [
      'ข(ช)',
      'ข(บ)',
      'ขจ',
      'ขจ.',
      '๐๘:๔๒ F',
      'สาย ๑๒ นาที',
      'วันรัฐธรรมนูญ',
      'ประจำเดือน ธันวาคม พ.ศ. ๒๕๖๙',
      '๓๑',
    ]) {
      expect(text).toContain(shown);
    }
  });

  test('has a table of seven weekdays for screen readers', async () => {
    const structure = structureOf(await renderForm('attendance-month', month()));
    expect(structure.match(/^\s+TH\b/gmu)).toHaveLength(14);
    expect(structure.match(/^\s+TD\b/gmu)?.length).toBe(5 * 7 + 7);
  });

  test('is one page even for 31 days over six weeks', async () => {
    const data = month();
    const days = data.days.map((day) => ({ ...day, date: day.date.replace('2026-12', '2026-08') }));
    const pdf = await renderForm('attendance-month', { ...data, month: '2026-08', days });
    expect(infoOf(pdf).Pages).toBe('1');
  });

  test('paints missing records orange: the whole cell or the half', async () => {
    const all = month();
    const none = { ...all, days: all.days.map((day) => ({ ...day, fill: 'none' as const })) };
    const dark = async (data: AttendanceMonthData) => {
      const { pixels } = renderGrey(await renderForm('attendance-month', data), 72);
      return pixels.filter((value) => value > 140 && value < 190).length;
    };
    const cell = 73 * 68;
    const painted = (await dark(all)) - (await dark(none));
    expect(painted / cell).toBeGreaterThan(2.2);
    expect(painted / cell).toBeLessThan(2.6);
  });
});

describe('wrong input', () => {
  test('an unknown form', async () => {
    const error = await failure(renderForm('leave' as 'clarification', {}));
    expect([error.code, error.details.form]).toEqual(['form/unknown', 'leave']);
  });

  test('a missing, an empty and a wrong field are all named by path', async () => {
    const { name: _, ...rest } = clarification();
    const data = { ...rest, place: '  ', date: '2026-02-30', supervisor: { name: 'นายประพัฒน์ ศรีสุวรรณ' } };
    const error = await failure(renderForm('clarification', data));
    expect(error.code).toBe('form/invalid-data');
    const issues = error.details.issues as { path: string }[];
    expect(issues.map(({ path }) => path).sort()).toEqual(['date', 'name', 'place', 'supervisor.position']);
    expect(error.message).toContain('supervisor.position');
  });

  test('a line that is too long is named with its limit', async () => {
    const error = await failure(renderForm('clarification', { ...clarification(), name: 'ก'.repeat(201) }));
    expect(error.message).toMatch(/name: .*200/u);
    expect(error.message).not.toContain('กกก');
  });

  test.each([
    ['😀', '😀 (U+1F600)'],
    ['漢', '漢 (U+6F22)'],
    ['\u0007', 'U+0007'],
  ])('a character that the font lacks is named: %j', async (character, named) => {
    const data = { ...clarification(), reason: `ระบบขัดข้อง ${character}` };
    const error = await failure(renderForm('clarification', data));
    expect(error.code).toBe('form/unprintable');
    expect(errorText(error, 'th')).toContain(named);
  });

  test('days of another month', async () => {
    const error = await failure(renderForm('attendance-month', { ...month(), month: '2026-11' }));
    expect(error.details.issues).toEqual([{ path: 'days', message: 'a day of another month' }]);
  });

  test('an emblem that is no image', async () => {
    const emblem = { image: new TextEncoder().encode('no image'), alt: 'ตรา' };
    const error = await failure(renderForm('clarification', clarification(), { emblem }));
    expect(error.code).toBe('form/invalid-data');
    expect(error.message).toContain('emblem');
  });
});

test.skipIf(!poppler)('an agency adds a form and its emblem', async () => {
  const z = await import('zod');
  const { createFormPrinter, defineForm, memoPage } = await import('../index.js');
  const leave = defineForm({
    id: 'leave',
    title: { th: 'ใบลาพักผ่อน', en: 'Leave request' },
    schema: z.object({ name: z.string(), days: z.number().int().positive() }),
    labels: { name: { th: 'ชื่อ', en: 'Name' }, days: { th: 'จำนวนวัน', en: 'Days' } },
    example: { name: 'นางสาวสมหญิง ใจดี', days: 2 },
    page: memoPage,
    author: () => 'สำนักงานปลัดกระทรวงพาณิชย์',
    footer: () => 'ใบลาพักผ่อน',
    layout: (data) => [
      { kind: 'heading', level: 1, text: 'ใบลาพักผ่อน' },
      {
        kind: 'fields',
        rows: [
          [
            { label: 'ชื่อ', value: data.name },
            { label: 'จำนวน', value: `${data.days} วัน` },
          ],
        ],
      },
    ],
  });
  const png =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const emblem = { image: new Uint8Array(Buffer.from(png, 'base64')), alt: 'ตราหน่วยงาน' };
  const pdf = await createFormPrinter({ forms: [leave] }).render('leave', leave.example, { emblem });
  expect(textLinesOf(pdf).join(' ')).toContain('นางสาวสมหญิง ใจดี');
  expect(structureOf(pdf)).toMatch(/^Document\n\s+Figure/u);
  expect(leave.fields).toEqual([
    { path: 'name', label: { th: 'ชื่อ', en: 'Name' }, required: true },
    { path: 'days', label: { th: 'จำนวนวัน', en: 'Days' }, required: true },
  ]);
});
