import { PDFDocument } from '@cantoo/pdf-lib';
import { MocError } from '@moc-sdk/core';
import { type FormId, listForms, renderForm } from '@moc-sdk/request-forms';
import type { Answer, Setting } from '../answer.js';
import { readJson, writeBytes } from '../files.js';

/** `moc forms render`: prints data as a PDF file. */
export async function formsRender(
  form: string,
  dataPath: string,
  { lang, out }: Setting & { out: string },
): Promise<Answer> {
  const pdf = await renderForm(knownForm(form), await readJson(dataPath, 'form/invalid-data'));
  await writeBytes(out, pdf);
  const pages = (await PDFDocument.load(pdf)).getPageCount();
  const size = lang === 'th' ? `${pages} หน้า ${pdf.length} ไบต์` : `${pages} page(s), ${pdf.length} bytes`;
  return { yes: true, data: { pages, bytes: pdf.length }, text: `${out}: ${size}` };
}

function knownForm(form: string): FormId {
  const ids = listForms().map(({ id }) => id);
  const known = ids.find((id) => id === form);
  if (known) return known;
  throw new MocError('form/unknown', { details: { form }, hint: `Forms: ${ids.join(', ')}.` });
}
