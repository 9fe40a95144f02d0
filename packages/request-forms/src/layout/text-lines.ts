import { breakLines } from '../thai-text/index.js';
import type { LayoutContext, Strip } from './strip.js';
import type { StructureElement } from './structure-tree.js';
import { type Align, BASELINE, LEADING, type TextStyle } from './style.js';

export interface TextLinesOptions {
  readonly style: TextStyle;
  readonly element: StructureElement;
  readonly align?: Align;
  readonly indent?: number;
  readonly ruled?: boolean;
  readonly minLines?: number;
  readonly keep?: readonly string[];
}

/** How far under the baseline a dotted rule runs: below the descenders, above the next line's marks. */
export const RULE_DROP = 0.3;

/** Running text as one strip a line. */
export function textLines(text: string, context: LayoutContext, options: TextLinesOptions): Strip[] {
  const { style, element, indent = 0 } = options;
  const lines = breakLines(text, {
    width: (line) => context.width - (line === 0 ? indent : 0),
    measure: (part) => context.typeface.widthOf(part, style),
    keep: options.keep ?? [],
  });
  while (lines.length < (options.minLines ?? 0)) lines.push('');
  return lines.map((line, i) => ({
    height: style.size * LEADING,
    draw: (pen, top) => {
      const baseline = top + style.size * BASELINE;
      const start = context.left + (i === 0 ? indent : 0);
      const x = aligned(
        start,
        context.left + context.width,
        context.typeface.widthOf(line, style),
        options.align,
      );
      if (options.ruled) {
        const rule = baseline + style.size * RULE_DROP;
        pen.artifact(() => pen.dots(context.left, context.left + context.width, rule));
      }
      if (line) pen.mark(element, () => pen.text(line, x, baseline, style));
    },
  }));
}

/** Where text of a width starts between two edges. */
export function aligned(left: number, right: number, width: number, align: Align = 'left'): number {
  if (align === 'centre') return (left + right - width) / 2;
  return align === 'right' ? right - width : left;
}
