import { describe, expect, test } from 'vitest';
import { hasPoppler, infoOf, renderGrey, structureOf, textLinesOf } from '../../../testing/poppler.js';
import { clarificationForm } from '../clarification/form.js';
import { renderForm } from '../registry.js';
import { accountRequestForm } from './form.js';
import type { AccountRequestFormData } from './schema.js';

const poppler = hasPoppler();
const request = () => structuredClone(accountRequestForm.example) as AccountRequestFormData;

describe.skipIf(!poppler)('the account request on paper', () => {
  const squeezed = (text: string) => text.replaceAll(' ', '');

  test('has everything that is known, and room for both signatures', async () => {
    const pdf = await renderForm('account-request', request());
    const text = squeezed(textLinesOf(pdf).join(''));
    for (const shown of [
      'พิมพ์ชนก',
      'รุ่งเรืองสุข',
      '9-1007-00000-11-1',
      '๓ ธันวาคม ๒๕๓๐',
      'ศูนย์เทคโนโลยีสารสนเทศและการสื่อสาร',
      'นักวิชาการคอมพิวเตอร์ชำนาญการ',
      '0 2507 0000',
      'pimchanok@moc.example',
      '( นางสาวพิมพ์ชนก รุ่งเรืองสุข )',
      '( นายประพัฒน์ ศรีสุวรรณ )',
      'ยอมรับผิดตามกฎหมาย',
      'ผู้ขอใช้บริการ',
      'ผู้รับรอง',
    ]) {
      expect(text).toContain(squeezed(shown));
    }
    expect(text.match(/ลงชื่อ/gu)).toHaveLength(2);
    expect(infoOf(pdf).Form).toBe('none');
  });

  test('says for screen readers which boxes are ticked', async () => {
    const structure = structureOf(await renderForm('account-request', request()));
    const ticks = structure.match(/Figure/gu);
    expect(ticks).toHaveLength(8);
  });

  test('is one page of dotted lines when nothing is known, whichever way it is left out', async () => {
    const blank = await renderForm('account-request', {});
    expect(infoOf(blank).Pages).toBe('1');
    expect(textLinesOf(blank).join('')).not.toMatch(/undefined|พิมพ์ชนก/);
    const empty = { title: '', first: '', agency: '', nationalId: '', birthDate: '', date: '', email: ' ' };
    const emptied = await renderForm('account-request', empty);
    expect(Buffer.from(emptied).equals(Buffer.from(blank))).toBe(true);
  });

  test('asks for the services of the agency', async () => {
    const services = [
      { name: 'ระบบจองห้องประชุม', asked: true },
      { name: '', asked: false },
    ];
    const text = textLinesOf(await renderForm('account-request', { ...request(), services })).join('');
    expect(text).toContain('ระบบจองห้องประชุม');
    expect(text).toContain('อื่น ๆ (โปรดระบุ)');
    expect(text).not.toContain('OPS-TA');
  });

  test('can be filled in on the screen, and looks the same', async () => {
    const pdf = await renderForm('account-request', request(), { fillable: true });
    expect(infoOf(pdf)).toMatchObject({ Form: 'AcroForm', Pages: '1', Tagged: 'yes' });
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const page = await (await getDocument({ data: pdf.slice() }).promise).getPage(1);
    const fields = new Map(
      (await page.getAnnotations()).map((field) => [field.fieldName, field.fieldValue] as const),
    );
    expect(Object.fromEntries(fields)).toMatchObject({
      first: 'พิมพ์ชนก',
      nationalId: '9-1007-00000-11-1',
      agency: request().agency,
      'personnelType.official': 'Yes',
      'personnelType.contractor': 'Off',
      'services.1': 'Yes',
      'services.4.text': '',
    });
    expect(fields.size).toBe(9 + 4 + 4 + 1);
    const typed = (await page.getAnnotations()).find((field) => field.fieldName === 'first');
    expect(typed?.defaultAppearanceData).toMatchObject({ fontName: 'Helv', fontSize: 11 });
    expect(typed?.alternativeText).toBe('ชื่อ');
    const printed = renderGrey(await renderForm('account-request', request()), 72);
    const filled = renderGrey(pdf, 72);
    const different = filled.pixels.filter((value, i) => Math.abs(value - (printed.pixels[i] ?? 0)) > 60);
    expect(different.length / filled.pixels.length).toBeLessThan(0.002);
    const structure = structureOf(pdf);
    expect(structure.match(/\bForm\b/gu)).toHaveLength(fields.size);
  });

  test('stays as it is printed for forms without fields', async () => {
    const memo = clarificationForm.example;
    const pdf = await renderForm('clarification', memo, { fillable: true });
    expect(textLinesOf(pdf)).toEqual(textLinesOf(await renderForm('clarification', memo)));
  });

  test.each([
    [{ nationalId: '9100700000112' }, 'nationalId'],
    [{ birthDate: '2026-02-30' }, 'birthDate'],
    [{ personnelType: 'minister' }, 'personnelType'],
    [{ services: Array.from({ length: 9 }, () => ({ name: 'ก', asked: true })) }, 'services'],
  ])('refuses %j', async (change, path) => {
    const error = await renderForm('account-request', { ...request(), ...change }).catch((error) => error);
    expect(error).toMatchObject({ code: 'form/invalid-data', details: { issues: [{ path }] } });
    expect(error.message).not.toContain('9100700000112');
  });
});
