import { encode } from 'uqr';
import type { CodeBlock } from '../block.js';
import type { LayoutContext, Strip } from '../strip.js';
import { BASELINE, colours, LEADING } from '../style.js';

const SIZE = 52;
const GAP = 9;
const CAPTION = { size: 8.5, colour: colours.quiet };

/** A QR code (level M) as vector squares, its caption beside it. */
export function layOutCode(block: CodeBlock, context: LayoutContext): Strip[] {
  const { data, size: modules } = encode(block.content, { ecc: 'M', border: 0 });
  const size = block.size ?? SIZE;
  const figure = context.tree.element('Figure', undefined, block.alt);
  const caption = context.tree.element('P');
  const textHeight = block.caption.length * CAPTION.size * LEADING;
  return [
    {
      height: size,
      draw: (pen, top) => {
        pen.mark(figure, () => pen.squares(context.left, top, size / modules, data));
        block.caption.forEach((line, i) => {
          const baseline = top + (size - textHeight) / 2 + (i * LEADING + BASELINE) * CAPTION.size;
          pen.mark(caption, () => pen.text(line, context.left + size + GAP, baseline, CAPTION));
        });
      },
    },
  ];
}
