import { deflateSync } from 'node:zlib';
import { latin1 } from './hostile-file.js';

type Part = string | Buffer;

export interface PdfPlan {
  /** More entries of the catalogue (object 1). */
  catalog?: string;
  /** More entries of every page. */
  page?: string;
  /** Objects from number 10 on. */
  more?: readonly Part[];
  pages?: number;
  /** What `/Count` says. Default the number of pages. */
  count?: number | string;
  /** More entries of the trailer. */
  trailer?: string;
  content?: Part;
}

const FIRST_MORE = 10;
const FIRST_PAGE = 1_000;

export const stream = (dictionary: string, data: Part): Buffer => {
  const bytes = typeof data === 'string' ? latin1(data) : data;
  return Buffer.concat([
    latin1(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    latin1('\nendstream'),
  ]);
};

export const deflated = (dictionary: string, data: Part): Buffer =>
  stream(
    `${dictionary} /Filter /FlateDecode`,
    deflateSync(typeof data === 'string' ? latin1(data) : data, { level: 9 }),
  );

/** A PDF of blank pages with whatever the plan adds. */
export function pdf(plan: PdfPlan = {}): Buffer {
  return withTable(objectsOf(plan), plan.trailer ?? '');
}

export function objectsOf(plan: PdfPlan): Map<number, Part> {
  const pages = Array.from({ length: plan.pages ?? 1 }, (_, index) => FIRST_PAGE + index);
  const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R ${plan.page ?? ''} >>`;
  return new Map<number, Part>([
    [1, `<< /Type /Catalog /Pages 2 0 R ${plan.catalog ?? ''} >>`],
    [
      2,
      `<< /Type /Pages /Kids [${pages.map((id) => `${id} 0 R`).join(' ')}] /Count ${plan.count ?? pages.length} >>`,
    ],
    [4, stream('', plan.content ?? '0 0 m 100 100 l S')],
    ...(plan.more ?? []).map((part, index) => [FIRST_MORE + index, part] as const),
    ...pages.map((id) => [id, page] as const),
  ]);
}

function withTable(objects: Map<number, Part>, trailer: string): Buffer {
  const { bytes, offsets } = laidOut(objects);
  const size = Math.max(...objects.keys()) + 1;
  const rows = Array.from({ length: size }, (_, id) => {
    const at = offsets.get(id);
    return at === undefined ? '0000000000 65535 f \n' : `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const end = `xref\n0 ${size}\n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${bytes.length}\n%%EOF\n`;
  return Buffer.concat([bytes, latin1(end)]);
}

/** The same, with its objects inside an object stream, as most programs write it today. */
export function pdfInObjectStream(plan: PdfPlan, packed = true): Buffer {
  const objects = objectsOf(plan);
  const inside = [...objects].filter((entry): entry is [number, string] => typeof entry[1] === 'string');
  const outside = new Map([...objects].filter(([, part]) => typeof part !== 'string'));
  const table: string[] = [];
  let text = '';
  for (const [id, part] of inside) {
    table.push(`${id} ${text.length}`);
    text += `${part} `;
  }
  const lead = `${table.join(' ')} `;
  const dictionary = `/Type /ObjStm /N ${inside.length} /First ${lead.length}`;
  outside.set(5, (packed ? deflated : stream)(dictionary, lead + text));
  return withTableStream(
    outside,
    inside.map(([id]) => id),
    plan.trailer ?? '',
  );
}

function withTableStream(objects: Map<number, Part>, inside: readonly number[], trailer: string): Buffer {
  const { bytes, offsets } = laidOut(objects);
  const own = 6;
  offsets.set(own, bytes.length);
  const size = Math.max(own, ...objects.keys(), ...inside) + 1;
  const rows = Buffer.alloc(size * 7);
  for (const [id, at] of offsets) {
    rows.writeUInt8(1, id * 7);
    rows.writeUInt32BE(at, id * 7 + 1);
  }
  for (const [index, id] of inside.entries()) {
    rows.writeUInt8(2, id * 7);
    rows.writeUInt32BE(5, id * 7 + 1);
    rows.writeUInt16BE(index, id * 7 + 5);
  }
  const table = stream(`/Type /XRef /Size ${size} /W [1 4 2] /Root 1 0 R ${trailer}`, rows);
  return Buffer.concat([
    bytes,
    latin1(`${own} 0 obj\n`),
    table,
    latin1(`\nendobj\nstartxref\n${bytes.length}\n%%EOF\n`),
  ]);
}

function laidOut(objects: Map<number, Part>) {
  const parts = [latin1('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n')];
  const offsets = new Map<number, number>();
  let at = parts[0]?.length ?? 0;
  for (const [id, part] of objects) {
    const bytes = Buffer.concat([
      latin1(`${id} 0 obj\n`),
      typeof part === 'string' ? latin1(part) : part,
      latin1('\nendobj\n'),
    ]);
    offsets.set(id, at);
    at += bytes.length;
    parts.push(bytes);
  }
  return { bytes: Buffer.concat(parts), offsets };
}
