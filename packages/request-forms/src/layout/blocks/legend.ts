import type { LegendBlock } from '../block.js';
import type { LayoutContext, Strip } from '../strip.js';
import { BASELINE, colours, LEADING, type TextStyle } from '../style.js';

const TEXT: TextStyle = { size: 8.5 };
const SIGN: TextStyle = { size: 8.5, bold: true };
const SWATCH = { width: 15, height: 9 };
const GAP = 4;
const ITEM_GAP = 15;
const LINE = TEXT.size * LEADING;

type LegendItem = LegendBlock['items'][number];

/** Colours and signs with their meaning, one after another, as many on a line as fit. */
export function layOutLegend(block: LegendBlock, context: LayoutContext): Strip[] {
  const element = context.tree.element('P');
  return legendLines(block.items, context).map((line) => ({
    height: LINE,
    draw: (pen, top) => {
      const baseline = top + TEXT.size * BASELINE;
      for (const { item, x } of line) {
        const { colour } = item;
        if (colour) {
          const paint = { fill: colour, stroke: colours.line, width: 0.5 };
          pen.artifact(() =>
            pen.rectangle(x, baseline - SWATCH.height + 1.5, SWATCH.width, SWATCH.height, paint),
          );
        }
        pen.mark(element, () => {
          if (item.sign) pen.text(`${item.sign} `, x, baseline, SIGN);
          pen.text(`${item.text} `, x + signWidth(item, context), baseline, TEXT);
        });
      }
    },
  }));
}

function legendLines(items: readonly LegendItem[], context: LayoutContext) {
  const right = context.left + context.width;
  const lines: { item: LegendItem; x: number }[][] = [[]];
  let x = context.left;
  for (const item of items) {
    const width = signWidth(item, context) + context.typeface.widthOf(item.text, TEXT);
    if (x > context.left && x + width > right) {
      lines.push([]);
      x = context.left;
    }
    lines.at(-1)?.push({ item, x });
    x += width + ITEM_GAP;
  }
  return lines;
}

function signWidth(item: LegendItem, { typeface }: LayoutContext): number {
  return (item.sign ? typeface.widthOf(item.sign, SIGN) : SWATCH.width) + GAP;
}
