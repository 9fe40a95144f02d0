import type { Piece } from './cluster-table.js';

/** Most mappings that one `beginbfchar` block may hold (Adobe Technical Note 5411). */
const BLOCK = 100;

/** A ToUnicode CMap: what each code of the font copies as. */
export function toUnicodeCMap(pieces: readonly Piece[]): string {
  const entries = pieces.map((piece, i) => `<${hex(i + 1)}> <${utf16(piece.text)}>`);
  const blocks: string[] = [];
  for (let i = 0; i < entries.length; i += BLOCK) {
    const block = entries.slice(i, i + BLOCK);
    blocks.push(`${block.length} beginbfchar`, ...block, 'endbfchar');
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <FFFF>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

/** A code as the four digits that Identity-H reads. */
export function hex(code: number): string {
  return code.toString(16).padStart(4, '0').toUpperCase();
}

function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, i) => hex(text.charCodeAt(i))).join('');
}
