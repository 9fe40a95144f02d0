import { type BreakRules, unbreakableClusters, unbreakableUnits } from './break-opportunities.js';

export interface BreakLinesOptions extends BreakRules {
  /** Room on a line, in the unit of `measure`; a function where lines differ (the first is 0). */
  readonly width: number | ((line: number) => number);
  readonly measure: (text: string) => number;
}

/**
 * Breaks Thai text into lines that fit. `\n` ends a line. Blanks at a line's end are dropped; nothing else is. A word
 * longer than a line is cut between clusters.
 *
 * @example
 * ```ts
 * breakLines('ขอชี้แจงเหตุผลมาเพื่อโปรดพิจารณา', { width: 120, measure: (text) => face.widthOf(text, 11) });
 * ```
 */
export function breakLines(text: string, options: BreakLinesOptions): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) fill(lines, paragraph, options);
  return lines;
}

function fill(lines: string[], paragraph: string, options: BreakLinesOptions): void {
  const { measure } = options;
  const room = () => (typeof options.width === 'number' ? options.width : options.width(lines.length));
  let line = '';
  const end = () => {
    lines.push(line.trimEnd());
    line = '';
  };
  for (const unit of unbreakableUnits(paragraph, options)) {
    if (measure((line + unit).trimEnd()) <= room()) {
      line += unit;
      continue;
    }
    if (line) end();
    if (measure(unit.trimEnd()) <= room()) {
      line = unit;
      continue;
    }
    for (const piece of loosened(unit, room(), options)) {
      if (line && measure((line + piece).trimEnd()) > room()) end();
      line += piece;
    }
  }
  end();
}

/** A unit that no line can hold: first the kept phrases too long for a line give way, then it is cut anywhere. */
function loosened(unit: string, room: number, { keep = [], measure }: BreakLinesOptions): string[] {
  const units = unbreakableUnits(unit, { keep: keep.filter((phrase) => measure(phrase) <= room) });
  return units.flatMap((part) => (measure(part.trimEnd()) <= room ? [part] : unbreakableClusters(part)));
}
