import { breakLines } from '../../thai-text/index.js';
import type { LayoutContext } from '../strip.js';
import { BASELINE, BODY_SIZE, colours, LEADING } from '../style.js';
import { aligned, RULE_DROP } from '../text-lines.js';
import type { Column, Slot } from './slot.js';

const LINE = BODY_SIZE * LEADING;
const DROP = BODY_SIZE * RULE_DROP;
const PLAIN = { size: BODY_SIZE };
const BOLD = { size: BODY_SIZE, bold: true };
const BOX = 9;
const GAP = 4;
const CHOICE_GAP = 22;
export function headingLine(text: string, { left }: Column, { tree }: LayoutContext): Slot {
  const element = tree.element('P');
  return {
    height: LINE,
    draw: (pen, top) => pen.mark(element, () => pen.text(text, left, top + BODY_SIZE * BASELINE, BOLD)),
  };
}

export function choicesLine(
  choices: readonly string[],
  { left }: Column,
  { tree, typeface }: LayoutContext,
): Slot {
  const element = tree.element('P');
  return {
    height: LINE,
    draw: (pen, top) => {
      const baseline = top + BODY_SIZE * BASELINE;
      let x = left;
      for (const choice of choices) {
        const corner = x;
        pen.artifact(() =>
          pen.rectangle(corner, baseline - BOX + 1, BOX, BOX, { stroke: colours.ink, width: 0.8 }),
        );
        pen.mark(element, () => pen.text(`${choice} `, corner + BOX + GAP, baseline, PLAIN));
        x += BOX + GAP + typeface.widthOf(choice, PLAIN) + CHOICE_GAP;
      }
    },
  };
}

export function remarkLine({ left, width }: Column): Slot {
  return {
    height: LINE,
    draw: (pen, top) => {
      pen.artifact(() => pen.dots(left, left + width, top + BODY_SIZE * BASELINE + DROP));
    },
  };
}

/** A label and a dotted line to write on. */
export function leaderLine(label: string, column: Column, { tree, typeface }: LayoutContext, room = 0): Slot {
  const element = tree.element('P');
  const start = column.left + typeface.widthOf(label, PLAIN) + GAP;
  return {
    height: LINE + room,
    draw: (pen, top) => {
      const baseline = top + room + BODY_SIZE * BASELINE;
      pen.mark(element, () => pen.text(label, column.left, baseline, PLAIN));
      pen.artifact(() => pen.dots(start, column.left + column.width, baseline + DROP));
    },
  };
}

/** Brackets with room for a name. */
export function blankNameLine({ left, width }: Column, { tree, typeface }: LayoutContext): Slot {
  const element = tree.element('P');
  const inset = width * 0.1;
  const start = left + inset;
  const end = left + width - inset;
  return {
    height: LINE,
    draw: (pen, top) => {
      const baseline = top + BODY_SIZE * BASELINE;
      pen.mark(element, () => {
        pen.text('( ', start, baseline, PLAIN);
        pen.text(')', end, baseline, PLAIN);
      });
      pen.artifact(() => pen.dots(start + typeface.widthOf('( ', PLAIN), end - GAP, baseline + DROP));
    },
  };
}

export function centredLines(
  text: string,
  keep: readonly string[],
  { left, width }: Column,
  { tree, typeface }: LayoutContext,
): Slot {
  const element = tree.element('P');
  const measure = (part: string) => typeface.widthOf(part, PLAIN);
  const lines = breakLines(text, { width, measure, keep });
  return {
    height: lines.length * LINE,
    draw: (pen, top) => {
      lines.forEach((line, i) => {
        const x = aligned(left, left + width, measure(line), 'centre');
        pen.mark(element, () => pen.text(line, x, top + i * LINE + BODY_SIZE * BASELINE, PLAIN));
      });
    },
  };
}
