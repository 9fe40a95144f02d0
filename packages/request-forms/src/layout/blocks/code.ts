import { encode } from 'uqr';
import { breakLines } from '../../thai-text/index.js';
import type { CodeBlock } from '../block.js';
import type { LayoutContext, Strip } from '../strip.js';
import { BASELINE, colours, LEADING } from '../style.js';
import type { Column, Slot } from './slot.js';

const SIZE = 54;
const GAP = 9;
const CAPTION = { size: 8.5, colour: colours.quiet };

/** A QR code (level M) as vector squares, its caption beside it. */
export function layOutCode(block: CodeBlock, context: LayoutContext): Strip[] {
  return [codeSlot(block, context, context)];
}

/** The same inside a column, beside something else. */
export function codeSlot(block: CodeBlock, column: Column, { tree, typeface }: LayoutContext): Slot {
  const { data, size: modules } = encode(block.content, { ecc: 'M', border: 0 });
  const size = block.size ?? SIZE;
  const figure = tree.element('Figure', undefined, block.alt);
  const caption = tree.element('P');
  const lines = block.caption.flatMap((line) =>
    breakLines(line, {
      width: column.width - size - GAP,
      measure: (text) => typeface.widthOf(text, CAPTION),
    }),
  );
  const textHeight = lines.length * CAPTION.size * LEADING;
  return {
    height: Math.max(size, textHeight),
    draw: (pen, top) => {
      pen.mark(figure, () => pen.squares(column.left, top, size / modules, data));
      lines.forEach((line, i) => {
        const baseline = top + (size - textHeight) / 2 + (i * LEADING + BASELINE) * CAPTION.size;
        pen.mark(caption, () => pen.text(line, column.left + size + GAP, baseline, CAPTION));
      });
    },
  };
}
