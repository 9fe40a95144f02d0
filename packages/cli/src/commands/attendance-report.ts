import { extname } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { type AttendanceInput, type Day, evaluate } from '@moc-sdk/attendance-rules';
import { csvOf, monthFormData, personSheet, xlsxOf } from '@moc-sdk/attendance-rules/export';
import { bangkokDate, MocError } from '@moc-sdk/core';
import { renderForm } from '@moc-sdk/request-forms';
import type { Answer, Setting } from '../answer.js';
import { assertWritable, readJson, writeBytes } from '../files.js';
import { parseWithRules } from './attendance-input.js';

export interface ReportOptions extends Setting {
  out: string;
  rules?: string;
  month?: string;
  name?: string;
  position?: string;
  agency?: string;
}

/** Who is named at the head of the page where nothing says it: a dash can be written over. */
const UNKNOWN = '-';

/** `moc attendance report`: a month as an A4 page, or as a table, by the ending of the file. */
export async function attendanceReport(path: string, options: ReportOptions): Promise<Answer> {
  const { out, lang } = options;
  const write = writers[extname(out).toLowerCase()];
  if (!write)
    throw new MocError('system/usage', { details: { problem: `${out}: a report is .pdf, .csv or .xlsx` } });
  await assertWritable(out);
  const given = await readJson(path, 'attendance/invalid-input');
  const input = await parseWithRules(given, options.rules);
  const month = monthOf(input, options.month);
  const days = evaluate(input).days.filter(({ date }) => date.startsWith(month));
  const { bytes, pages } = await write({ input, month, days, person: personOf(given, input, options), lang });
  await writeBytes(out, bytes);
  const size = lang === 'th' ? `${bytes.length} ไบต์` : `${bytes.length} bytes`;
  const count = pages === undefined ? '' : lang === 'th' ? `${pages} หน้า ` : `${pages} page(s), `;
  return {
    yes: true,
    data: { month, days: days.length, ...(pages !== undefined && { pages }), bytes: bytes.length },
    text: `${out}: ${month} ${count}${size}`,
  };
}

interface Report {
  readonly input: AttendanceInput;
  readonly month: string;
  readonly days: readonly Day[];
  readonly person: { name: string; position: string; agency: string };
  readonly lang: Setting['lang'];
}

type Written = { bytes: Uint8Array; pages?: number };

const writers: Readonly<Record<string, (report: Report) => Promise<Written>>> = {
  '.pdf': async ({ input, month, days, person }) => {
    const printedOn = bangkokDate(new Date(input.asOf));
    const bytes = await renderForm('attendance-month', monthFormData(month, days, person, printedOn));
    return { bytes, pages: (await PDFDocument.load(bytes)).getPageCount() };
  },
  '.csv': async ({ input, days, person, lang }) => {
    const rows = [...csvOf(personSheet({ id: input.employee.id, name: person.name }, days, lang))];
    return { bytes: new TextEncoder().encode(rows.join('')) };
  },
  '.xlsx': async ({ input, days, person, lang }) => ({
    bytes: await xlsxOf([personSheet({ id: input.employee.id, name: person.name }, days, lang)]),
  }),
};

/** The month asked for; left out, the only one of the input. */
function monthOf({ from, to }: AttendanceInput, wanted: string | undefined): string {
  const [first, last] = [from.slice(0, 7), to.slice(0, 7)];
  if (wanted === undefined && first === last) return first;
  if (wanted !== undefined && /^\d{4}-\d{2}$/.test(wanted) && first <= wanted && wanted <= last)
    return wanted;
  const problem =
    wanted === undefined
      ? `the input reaches from ${first} to ${last}: say --month YYYY-MM`
      : `--month ${wanted} is not in the input (${first} to ${last})`;
  throw new MocError('system/usage', { details: { problem } });
}

/** From the options, else from what the file says of the employee beside what the rules need. */
function personOf(given: unknown, { employee }: AttendanceInput, options: ReportOptions): Report['person'] {
  const said = (given as { employee: Record<string, unknown> }).employee;
  const text = (key: 'name' | 'position' | 'agency') =>
    options[key] ?? (typeof said[key] === 'string' ? said[key] : undefined);
  return {
    name: text('name') ?? employee.id,
    position: text('position') ?? UNKNOWN,
    agency: text('agency') ?? UNKNOWN,
  };
}
