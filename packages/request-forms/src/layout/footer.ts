import { toThaiDigits } from '@moc-sdk/core';
import { breakLines } from '../thai-text/index.js';
import type { Pen } from './pen.js';
import { CM, colours, type PageStyle } from './style.js';
import type { Typeface } from './typeface.js';

const STYLE = { size: 8, colour: colours.quiet };
const FROM_BOTTOM = 1.1 * CM;
const GAP = 12;

/** What the paper is on the left, `หน้า ๑ จาก ๒` on the right. Longer than a line, it is cut. */
export function drawFooter(
  pen: Pen,
  { footer, page }: { footer: string; page: PageStyle },
  { number, count }: { number: number; count: number },
  typeface: Typeface,
): void {
  const pages = `หน้า ${toThaiDigits(number)} จาก ${toThaiDigits(count)}`;
  const baseline = page.height - FROM_BOTTOM;
  const right = page.width - page.margin.right - typeface.widthOf(pages, STYLE);
  const [line = ''] = breakLines(footer, {
    width: right - page.margin.left - GAP,
    measure: (text) => typeface.widthOf(text, STYLE),
  });
  pen.artifact(() => {
    pen.text(line, page.margin.left, baseline, STYLE);
    pen.text(pages, right, baseline, STYLE);
  });
}
