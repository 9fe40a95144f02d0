import type { Cell, TableBlock } from '../block.js';
import type { LayoutContext, Strip } from '../strip.js';
import type { StructureElement } from '../structure-tree.js';
import { type CellBox, drawCell, placeCell } from './table-cell.js';

const PADDING = 3;

/** Rows of ruled cells; the head comes again on every page that the table reaches. */
export function layOutTable(block: TableBlock, context: LayoutContext): Strip[] {
  const table = context.tree.element('Table');
  const boxes = columnBoxes(block, context);
  const row = (cells: readonly Cell[], type: 'TH' | 'TD', least: number) =>
    layOutRow(cells, boxes, type, table, least, context);
  const head: Strip = { ...row(block.head, 'TH', 0), keepWithNext: true };
  return [head, ...block.rows.map((cells) => ({ ...row(cells, 'TD', block.rowHeight ?? 0), repeat: head }))];
}

function columnBoxes(block: TableBlock, context: LayoutContext): CellBox[] {
  const total = block.columns.reduce((sum, width) => sum + width, 0);
  let left = context.left;
  return block.columns.map((share) => {
    const width = (context.width * share) / total;
    const box = { left, width, padding: block.padding ?? PADDING };
    left += width;
    return box;
  });
}

function layOutRow(
  cells: readonly Cell[],
  boxes: readonly CellBox[],
  type: 'TH' | 'TD',
  table: StructureElement,
  least: number,
  context: LayoutContext,
): Strip {
  const row = context.tree.element('TR', table);
  const placed = boxes.map((box, i) =>
    placeCell(cells[i] ?? { lines: [] }, box, context.tree.element(type, row), context),
  );
  const height = Math.max(least, ...placed.map((cell) => cell.height));
  return {
    height,
    draw: (pen, top) => {
      for (const cell of placed) drawCell(pen, top, height, cell);
    },
  };
}
