import type { HeadingBlock } from '../block.js';
import type { LayoutContext, Strip } from '../strip.js';
import { textLines } from '../text-lines.js';

const SIZES = { 1: 19, 2: 12.5 } as const;

export function layOutHeading(block: HeadingBlock, context: LayoutContext): Strip[] {
  const element = context.tree.element(`H${block.level}`);
  return textLines(block.text, context, {
    style: { size: block.size ?? SIZES[block.level], bold: true },
    align: block.align ?? 'left',
    element,
  }).map((line) => ({ ...line, keepWithNext: true }));
}
