import { toEpochDay, toThaiDigits, weekday, weekdayName } from '@moc-sdk/core';
import type { Cell, CellLine, TableBlock } from '../../layout/block.js';
import { colours, LEADING } from '../../layout/style.js';
import type { AttendanceDay } from './schema.js';

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6];
/** Height of all weeks together: with it everything else of the report still fits on A4. */
const WEEKS_HEIGHT = 350;
const TALLEST_ROW = 68;
/** Top of the upper record, and how far the lower one stands below the cell's middle, in points. */
const UPPER = 13;
const BELOW_MIDDLE = 3;
const RECORD_SIZE = 10;
const SMALL = 7;
/** Signs that the web paints orange: a missing record, a clarification that awaits approval. */
const ORANGE_SIGN = /ข\([ชบ]\)|[ขช]จ(?!\.)/u;

/** The month as a calendar, Sunday first, one row a week. */
export function calendar(days: readonly AttendanceDay[]): TableBlock {
  const byDate = new Map(days.map((day) => [toEpochDay(day.date), day]));
  const dates = [...byDate.keys()];
  const first = Math.min(...dates);
  const last = Math.max(...dates);
  const start = first - weekday(days.find((day) => toEpochDay(day.date) === first)?.date ?? '');
  const weeks = Math.ceil((last - start + 1) / WEEKDAYS.length);
  const height = Math.min(TALLEST_ROW, WEEKS_HEIGHT / weeks);
  return {
    kind: 'table',
    columns: WEEKDAYS.map(() => 1),
    head: WEEKDAYS.map((day) => headCell(weekdayName(day))),
    rows: Array.from({ length: weeks }, (_, week) =>
      WEEKDAYS.map((day) => dayCell(byDate.get(start + WEEKDAYS.length * week + day), height)),
    ),
    rowHeight: height,
    padding: 4,
  };
}

function headCell(text: string): Cell {
  return { lines: [{ text, bold: true, align: 'centre', size: 9.5 }], fill: colours.shade };
}

function dayCell(day: AttendanceDay | undefined, height: number): Cell {
  if (!day) return { lines: [] };
  return {
    lines: [numberLine(day), ...recordLines(day, height), ...smallLines(day, height)],
    ...background(day),
  };
}

function numberLine(day: AttendanceDay): CellLine {
  const colour = day.working ? colours.ink : colours.quiet;
  return { text: toThaiDigits(Number(day.date.slice(-2))), bold: true, size: 9, colour, at: 0.5 };
}

function recordLines(day: AttendanceDay, height: number): CellLine[] {
  const record = (text: string, at: number): CellLine[] =>
    text ? [{ text: toThaiDigits(text), align: 'centre', size: RECORD_SIZE, at }] : [];
  return [...record(day.in, UPPER), ...record(day.out, height / 2 + BELOW_MIDDLE)];
}

/** A holiday's name where the cell is free, else how late and how early. */
function smallLines(day: AttendanceDay, height: number): CellLine[] {
  if (day.holiday && !day.in && !day.out) {
    return [{ text: day.holiday, size: SMALL, align: 'centre', colour: colours.quiet, at: 16 }];
  }
  const remark = (text: string, minutes: number, at: number): CellLine[] =>
    minutes > 0
      ? [
          {
            text: `${text} ${toThaiDigits(minutes)} นาที`,
            size: SMALL,
            align: 'right',
            colour: colours.alarm,
            at,
          },
        ]
      : [];
  return [
    ...remark('สาย', day.lateMinutes, 1.5),
    ...remark('ออกก่อน', day.earlyMinutes, height - SMALL * LEADING - 1),
  ];
}

function background(day: AttendanceDay): Pick<Cell, 'fill' | 'fillPart'> {
  if (day.fill === 'full') return { fill: colours.orange };
  if (day.fill === 'half') {
    // A clarification of the whole day awaits approval in both halves.
    const isBoth = ORANGE_SIGN.test(day.in) && ORANGE_SIGN.test(day.out);
    return isBoth ? { fill: colours.orange } : { fill: colours.orange, fillPart: orangeHalf(day) };
  }
  if (day.holiday) return { fill: colours.holiday };
  return day.working ? {} : { fill: colours.shade };
}

function orangeHalf(day: AttendanceDay): 'top' | 'bottom' {
  if (ORANGE_SIGN.test(day.in)) return 'top';
  return ORANGE_SIGN.test(day.out) || day.in ? 'bottom' : 'top';
}
