/** A component of a composite glyph: where its record starts in the glyph's data, and what it says. */
export interface GlyphComponent {
  readonly offset: number;
  readonly end: number;
  readonly glyph: number;
  readonly flags: number;
}

export type Box = readonly [xMin: number, yMin: number, xMax: number, yMax: number];

/** The parts of a TrueType file that embedding needs. Offsets follow the OpenType specification 1.9. */
export interface Sfnt {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly box: Box;
  readonly glyphCount: number;
  /** The bytes of a table, or `undefined` where the file has none. */
  table(tag: string): Uint8Array | undefined;
  /** The outline of a glyph; empty for a blank. */
  outline(glyph: number): Uint8Array;
  /** Advance width in font units. */
  advance(glyph: number): number;
}

export function readSfnt(bytes: Uint8Array): Sfnt {
  const tables = readDirectory(bytes);
  const view = (tag: string) => viewOf(required(tables, tag));
  const head = view('head');
  const hhea = view('hhea');
  const loca = view('loca');
  const hmtx = view('hmtx');
  const glyf = required(tables, 'glyf');
  const longOffsets = head.getInt16(50) === 1;
  const metrics = hhea.getUint16(34);
  const outlineStart = (glyph: number) =>
    longOffsets ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph);
  return {
    unitsPerEm: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    box: boxAt(head, 36),
    glyphCount: view('maxp').getUint16(4),
    table: (tag) => tables.get(tag),
    outline: (glyph) => glyf.subarray(outlineStart(glyph), outlineStart(glyph + 1)),
    advance: (glyph) => hmtx.getUint16(4 * Math.min(glyph, metrics - 1)),
  };
}

/** The bounding box that an outline states; `undefined` for a blank. */
export function outlineBox(outline: Uint8Array): Box | undefined {
  return outline.length ? boxAt(viewOf(outline), 2) : undefined;
}

const WORDS = 0x1;
const SCALE = 0x8;
const MORE = 0x20;
const SCALE_XY = 0x40;
const MATRIX = 0x80;

/** The components of a composite outline; none for a simple one. */
export function components(outline: Uint8Array): GlyphComponent[] {
  const view = viewOf(outline);
  if (!outline.length || view.getInt16(0) >= 0) return [];
  const found: GlyphComponent[] = [];
  let offset = 10;
  let flags = MORE;
  while (flags & MORE) {
    flags = view.getUint16(offset);
    const transform = flags & SCALE ? 2 : flags & SCALE_XY ? 4 : flags & MATRIX ? 8 : 0;
    const end = offset + 4 + (flags & WORDS ? 4 : 2) + transform;
    found.push({ offset, end, glyph: view.getUint16(offset + 2), flags });
    offset = end;
  }
  return found;
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function readDirectory(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = viewOf(bytes);
  const tables = new Map<string, Uint8Array>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const entry = 12 + 16 * i;
    const start = view.getUint32(entry + 8);
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    tables.set(tag, bytes.subarray(start, start + view.getUint32(entry + 12)));
  }
  return tables;
}

function required(tables: ReadonlyMap<string, Uint8Array>, tag: string): Uint8Array {
  const table = tables.get(tag);
  if (!table) throw new TypeError(`The font has no ${tag} table: only TrueType outlines can be embedded.`);
  return table;
}

function boxAt(view: DataView, offset: number): Box {
  return [
    view.getInt16(offset),
    view.getInt16(offset + 2),
    view.getInt16(offset + 4),
    view.getInt16(offset + 6),
  ];
}
