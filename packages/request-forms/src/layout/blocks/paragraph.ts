import type { ParagraphBlock } from '../block.js';
import type { LayoutContext, Strip } from '../strip.js';
import { BODY_SIZE } from '../style.js';
import { textLines } from '../text-lines.js';

export function layOutParagraph(block: ParagraphBlock, context: LayoutContext): Strip[] {
  const lines = textLines(block.text, context, {
    style: { size: BODY_SIZE, ...block.style },
    element: context.tree.element('P'),
    align: block.align ?? 'left',
    indent: block.indent ?? 0,
    ruled: block.ruled ?? false,
    minLines: block.minLines ?? 0,
    keep: block.keep ?? [],
  });
  return keepEnds(lines, block.keepWithNext ?? false);
}

/** No single line alone at a page's end or start. */
function keepEnds(lines: readonly Strip[], withNext: boolean): Strip[] {
  const last = lines.length - 1;
  return lines.map((line, i) => {
    const together = i < last && (i === 0 || i === last - 1);
    return together || (withNext && i === last) ? { ...line, keepWithNext: true } : line;
  });
}
