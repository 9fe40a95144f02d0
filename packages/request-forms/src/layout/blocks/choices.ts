import type { Choice, ChoicesBlock } from '../block.js';
import type { Pen } from '../pen.js';
import type { LayoutContext, Strip } from '../strip.js';
import type { StructureElement } from '../structure-tree.js';
import { BASELINE, BODY_SIZE, colours, LEADING } from '../style.js';
import { RULE_DROP } from '../text-lines.js';

const LABEL = { size: BODY_SIZE, bold: true };
const PLAIN = { size: BODY_SIZE };
const LINE = BODY_SIZE * LEADING;
const BOX = 9;
const GAP = 5;
const ITEM_GAP = 16;

interface PlacedChoice {
  readonly choice: Choice;
  readonly x: number;
  /** The box, as screen readers hear it. */
  readonly box: StructureElement;
  readonly text: StructureElement;
  /** Of the dotted line behind the text, where it can be filled in. */
  readonly remark?: StructureElement;
}

/** Boxes with their texts, as many on a line as the block says or as fit. */
export function layOutChoices(block: ChoicesBlock, context: LayoutContext): Strip[] {
  const label = block.label ?? '';
  const labelElement = label ? context.tree.element('P') : undefined;
  return choiceLines(block, context).map((line, i) => ({
    height: LINE,
    draw: (pen, top) => {
      const baseline = top + BODY_SIZE * BASELINE;
      if (labelElement && i === 0) {
        pen.mark(labelElement, () => pen.text(`${label} `, context.left, baseline, LABEL));
      }
      for (const placed of line) drawChoice(pen, baseline, placed, context);
    },
  }));
}

function choiceLines({ label = '', columns, items }: ChoicesBlock, context: LayoutContext): PlacedChoice[][] {
  const { left, width, typeface } = context;
  const start = left + (label ? typeface.widthOf(label, LABEL) + ITEM_GAP : 0);
  const lines: PlacedChoice[][] = [[]];
  let x = start;
  for (const choice of items) {
    const needed = columns ? (left + width - start) / columns : itemWidth(choice, context);
    const isFull = columns ? (lines.at(-1)?.length ?? 0) === columns : x + needed > left + width;
    if (isFull && lines.at(-1)?.length) {
      lines.push([]);
      x = start;
    }
    lines.at(-1)?.push(placed(choice, x, context));
    x += needed + (columns ? 0 : ITEM_GAP);
  }
  return lines;
}

function placed(choice: Choice, x: number, context: LayoutContext): PlacedChoice {
  const { tree, widgets } = context;
  const parts = { choice, x, box: boxElement(choice, context), text: tree.element('P') };
  const isTyped = choice.leader && widgets && choice.input !== undefined;
  return isTyped ? { ...parts, remark: tree.element('Form') } : parts;
}

function itemWidth({ text }: Choice, { typeface }: LayoutContext): number {
  return BOX + GAP + typeface.widthOf(text, PLAIN);
}

function boxElement({ ticked, input }: Choice, { tree, widgets }: LayoutContext): StructureElement {
  if (widgets && input !== undefined) return tree.element('Form');
  return tree.element('Figure', undefined, ticked ? 'เลือก' : 'ไม่ได้เลือก');
}

function drawChoice(pen: Pen, baseline: number, placed: PlacedChoice, context: LayoutContext): void {
  const { choice, x, box, text } = placed;
  const top = baseline - BOX + 1;
  if (context.widgets && choice.input !== undefined) {
    pen.artifact(() => drawBox(pen, x, top));
    const { input: name, text: label, ticked } = choice;
    context.widgets.box(pen.page, box, { name, label, ticked }, { x, bottom: top + BOX, side: BOX });
  } else {
    pen.mark(box, () => {
      drawBox(pen, x, top);
      if (choice.ticked) drawTick(pen, x, top);
    });
  }
  const start = x + BOX + GAP;
  pen.mark(text, () => pen.text(`${choice.text} `, start, baseline, PLAIN));
  if (choice.leader) drawLeader(pen, baseline, start, placed, context);
}

function drawLeader(
  pen: Pen,
  baseline: number,
  start: number,
  { choice, remark }: PlacedChoice,
  { left, width, typeface, widgets }: LayoutContext,
): void {
  const x = start + typeface.widthOf(choice.text, PLAIN) + GAP;
  const end = left + width;
  pen.artifact(() => pen.dots(x, end, baseline + BODY_SIZE * RULE_DROP));
  if (!remark) return;
  const field = { name: `${choice.input}.text`, label: choice.text, value: '' };
  widgets?.text(pen.page, remark, field, { x, baseline, width: end - x, height: LINE });
}

function drawBox(pen: Pen, x: number, top: number): void {
  pen.rectangle(x, top, BOX, BOX, { stroke: colours.ink, width: 0.8 });
}

function drawTick(pen: Pen, x: number, top: number): void {
  pen.line(x + 1.8, top + BOX * 0.5, x + BOX * 0.42, top + BOX - 2, { width: 1.3 });
  pen.line(x + BOX * 0.42, top + BOX - 2, x + BOX - 1.4, top + 1.8, { width: 1.3 });
}
