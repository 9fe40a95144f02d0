import { breakLines } from '../../thai-text/index.js';
import type { Field, FieldsBlock } from '../block.js';
import type { Pen } from '../pen.js';
import type { LayoutContext, Strip } from '../strip.js';
import type { StructureElement } from '../structure-tree.js';
import { BASELINE, BODY_SIZE, LEADING } from '../style.js';
import { RULE_DROP } from '../text-lines.js';

const LABEL = { size: BODY_SIZE, bold: true };
const VALUE = { size: BODY_SIZE };
const LINE = BODY_SIZE * LEADING;
/** Between a label and its dots, and between two fields of a row. */
const GAP = 5;
/** The value stands in from where its dots begin. */
const VALUE_INDENT = 8;

interface PlacedField {
  readonly field: Field;
  readonly left: number;
  readonly right: number;
  readonly ruleStart: number;
  readonly lines: readonly string[];
  readonly element: StructureElement;
  /** Of a field that can be filled in on the screen. */
  readonly form?: StructureElement;
  readonly context: LayoutContext;
}

export function layOutFields(block: FieldsBlock, context: LayoutContext): Strip[] {
  return block.rows.map((row) => layOutRow(row, context));
}

function layOutRow(row: readonly Field[], context: LayoutContext): Strip {
  const shares = row.map((field) => field.share ?? 1);
  const total = shares.reduce((sum, share) => sum + share, 0);
  let left = context.left;
  const fields = row.map((field, i) => {
    const width = (context.width * (shares[i] ?? 1)) / total;
    const right = left + width - (i < row.length - 1 ? GAP : 0);
    const placed = place(field, left, right, context);
    left += width;
    return placed;
  });
  return {
    height: Math.max(...fields.map(({ lines }) => lines.length)) * LINE,
    draw: (pen, top) => {
      for (const field of fields) drawField(pen, top, field);
    },
  };
}

function place(field: Field, left: number, right: number, context: LayoutContext): PlacedField {
  const ruleStart = left + context.typeface.widthOf(field.label, LABEL) + GAP;
  const element = context.tree.element('P');
  if (context.widgets && field.input !== undefined) {
    const form = context.tree.element('Form', element);
    return { field, left, right, ruleStart, lines: [''], element, form, context };
  }
  const lines = breakLines(field.value, {
    width: (line) => right - (line === 0 ? ruleStart : left) - VALUE_INDENT,
    measure: (text) => context.typeface.widthOf(text, VALUE),
    keep: field.keep ?? [],
  });
  return { field, left, right, ruleStart, lines, element, context };
}

function drawField(pen: Pen, top: number, placed: PlacedField): void {
  const { field, left, right, ruleStart, lines, element } = placed;
  const baseline = (line: number) => top + line * LINE + BODY_SIZE * BASELINE;
  pen.artifact(() => {
    lines.forEach((_, i) => {
      pen.dots(i === 0 ? ruleStart : left, right, baseline(i) + BODY_SIZE * RULE_DROP);
    });
  });
  pen.mark(element, () => {
    pen.text(`${field.label} `, left, baseline(0), LABEL);
    lines.forEach((line, i) => {
      pen.text(line, (i === 0 ? ruleStart : left) + VALUE_INDENT, baseline(i), VALUE);
    });
  });
  putInput(pen, baseline(0), placed);
}

function putInput(pen: Pen, baseline: number, { field, right, ruleStart, form, context }: PlacedField): void {
  if (!form || field.input === undefined) return;
  const box = { x: ruleStart, baseline, width: right - ruleStart, height: LINE };
  context.widgets?.text(pen.page, form, { name: field.input, label: field.label, value: field.value }, box);
}
