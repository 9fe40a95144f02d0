import { toThaiDigits } from '@moc-sdk/core';
import type { Pen } from './pen.js';
import { CM, colours, type PageStyle } from './style.js';
import type { Typeface } from './typeface.js';

const STYLE = { size: 8, colour: colours.quiet };
const FROM_BOTTOM = 1.1 * CM;

/** What the paper is on the left, `หน้า ๑ จาก ๒` on the right. */
export function drawFooter(
  pen: Pen,
  { footer, page }: { footer: string; page: PageStyle },
  { number, count }: { number: number; count: number },
  typeface: Typeface,
): void {
  const pages = `หน้า ${toThaiDigits(number)} จาก ${toThaiDigits(count)}`;
  const baseline = page.height - FROM_BOTTOM;
  const right = page.width - page.margin.right;
  pen.artifact(() => {
    pen.text(footer, page.margin.left, baseline, STYLE);
    pen.text(pages, right - typeface.widthOf(pages, STYLE), baseline, STYLE);
  });
}
