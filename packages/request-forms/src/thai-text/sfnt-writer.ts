import { viewOf } from './sfnt-reader.js';

const TRUETYPE = 0x00010000;
/** `checkSumAdjustment` of `head` makes the whole file add up to this (OpenType 1.9, "Calculating Checksums"). */
const FILE_CHECKSUM = 0xb1b0afba;
const ADJUSTMENT_OFFSET = 8;

/** Rounds up to the next multiple of four: tables and outlines start on one. */
export function aligned(length: number): number {
  return (length + 3) & ~3;
}

/** Puts tables together into a TrueType file, sorted by tag, with checksums. */
export function writeSfnt(tables: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const tags = Object.keys(tables).sort();
  const starts = layOut(tags, tables);
  const file = new Uint8Array(starts.end);
  const view = viewOf(file);
  writeHeader(view, tags.length);
  tags.forEach((tag, i) => {
    const table = tables[tag] ?? new Uint8Array();
    const start = starts.of[i] ?? 0;
    file.set(table, start);
    if (tag === 'head') view.setUint32(start + ADJUSTMENT_OFFSET, 0);
    const entry = 12 + 16 * i;
    for (let k = 0; k < 4; k++) file[entry + k] = tag.charCodeAt(k);
    view.setUint32(entry + 4, checksum(view, start, aligned(table.length)));
    view.setUint32(entry + 8, start);
    view.setUint32(entry + 12, table.length);
  });
  const head = starts.of[tags.indexOf('head')];
  if (head !== undefined) {
    view.setUint32(head + ADJUSTMENT_OFFSET, (FILE_CHECKSUM - checksum(view, 0, file.length)) >>> 0);
  }
  return file;
}

function layOut(tags: readonly string[], tables: Readonly<Record<string, Uint8Array>>) {
  let end = 12 + 16 * tags.length;
  const of = tags.map((tag) => {
    const start = end;
    end += aligned(tables[tag]?.length ?? 0);
    return start;
  });
  return { of, end };
}

function writeHeader(view: DataView, count: number): void {
  const power = Math.floor(Math.log2(count));
  view.setUint32(0, TRUETYPE);
  view.setUint16(4, count);
  view.setUint16(6, 16 << power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * count - (16 << power));
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let i = 0; i < length; i += 4) sum = (sum + view.getUint32(start + i)) >>> 0;
  return sum;
}
