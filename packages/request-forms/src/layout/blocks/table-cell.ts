import { breakLines } from '../../thai-text/index.js';
import type { Cell, CellLine } from '../block.js';
import type { Pen } from '../pen.js';
import type { LayoutContext } from '../strip.js';
import type { StructureElement } from '../structure-tree.js';
import { BASELINE, colours, LEADING, type TextStyle } from '../style.js';
import { aligned } from '../text-lines.js';

const CELL_SIZE = 9.5;

interface PlacedText {
  readonly text: string;
  readonly x: number;
  /** Points below the cell's top. */
  readonly baseline: number;
  readonly style: TextStyle;
}

export interface PlacedCell {
  readonly cell: Cell;
  readonly left: number;
  readonly width: number;
  /** Height that the text needs. */
  readonly height: number;
  readonly texts: readonly PlacedText[];
  readonly element: StructureElement;
}

export interface CellBox {
  readonly left: number;
  readonly width: number;
  readonly padding: number;
}

export function placeCell(
  cell: Cell,
  { left, width, padding }: CellBox,
  element: StructureElement,
  { typeface }: LayoutContext,
): PlacedCell {
  const inner = { left: left + padding, right: left + width - padding };
  const texts: PlacedText[] = [];
  let end = padding / 2;
  for (const line of cell.lines) {
    const style = styleOf(line);
    const measure = (text: string) => typeface.widthOf(text, style);
    let top = line.at ?? end;
    for (const text of breakLines(line.text, { width: inner.right - inner.left, measure })) {
      const x = aligned(inner.left, inner.right, measure(text), line.align);
      texts.push({ text, x, baseline: top + style.size * BASELINE, style });
      top += style.size * LEADING;
    }
    end = top;
  }
  return { cell, left, width, height: end + padding / 2, texts, element };
}

function styleOf({ size = CELL_SIZE, bold = false, colour = colours.ink }: CellLine): TextStyle {
  return { size, bold, colour };
}

export function drawCell(pen: Pen, top: number, height: number, placed: PlacedCell): void {
  const { cell, left, width, texts, element } = placed;
  pen.artifact(() => {
    if (cell.fill) {
      const painted = cell.fillPart ? height / 2 : height;
      const y = cell.fillPart === 'bottom' ? top + height - painted : top;
      pen.rectangle(left, y, width, painted, { fill: cell.fill });
    }
    pen.rectangle(left, top, width, height, { stroke: colours.line, width: 0.5 });
  });
  pen.mark(element, () => {
    for (const { text, x, baseline, style } of texts) pen.text(text, x, top + baseline, style);
  });
}
