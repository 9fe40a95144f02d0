import { toEpochDay, toThaiDigits, weekday, weekdayName } from '@moc-sdk/core';
import type { Cell, CellLine, TableBlock } from '../../layout/block.js';
import { colours } from '../../layout/style.js';
import type { AttendanceDay } from './schema.js';

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6];
/** Six weeks and everything under them fit on A4. */
const ROW_HEIGHT = 61;
/** Tops of the two records in a cell, in points: each stands in its half. */
const UPPER = 13;
const LOWER = 31.5;
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
  return {
    kind: 'table',
    columns: WEEKDAYS.map(() => 1),
    head: WEEKDAYS.map((day) => headCell(weekdayName(day))),
    rows: Array.from({ length: weeks }, (_, week) =>
      WEEKDAYS.map((day) => dayCell(byDate.get(start + WEEKDAYS.length * week + day))),
    ),
    rowHeight: ROW_HEIGHT,
    padding: 4,
  };
}

function headCell(text: string): Cell {
  return { lines: [{ text, bold: true, align: 'centre', size: 9.5 }], fill: colours.shade };
}

function dayCell(day: AttendanceDay | undefined): Cell {
  if (!day) return { lines: [] };
  return { lines: [numberLine(day), ...recordLines(day), ...smallLines(day)], ...background(day) };
}

function numberLine(day: AttendanceDay): CellLine {
  const colour = day.working ? colours.ink : colours.quiet;
  return { text: toThaiDigits(Number(day.date.slice(-2))), bold: true, size: 9, colour, at: 0.5 };
}

function recordLines(day: AttendanceDay): CellLine[] {
  const record = (text: string, at: number): CellLine[] =>
    text ? [{ text: toThaiDigits(text), align: 'centre', size: RECORD_SIZE, at }] : [];
  return [...record(day.in, UPPER), ...record(day.out, LOWER)];
}

/** A holiday's name, or what was late and early. */
function smallLines(day: AttendanceDay): CellLine[] {
  if (day.holiday) {
    const at = day.in || day.out ? 2 : 16;
    const align = day.in || day.out ? 'right' : 'centre';
    return day.in || day.out ? [] : [{ text: day.holiday, size: SMALL, align, colour: colours.quiet, at }];
  }
  const remarks = [
    day.lateMinutes > 0 ? `สาย ${toThaiDigits(day.lateMinutes)} น.` : '',
    day.earlyMinutes > 0 ? `ก่อน ${toThaiDigits(day.earlyMinutes)} น.` : '',
  ].filter(Boolean);
  if (!remarks.length) return [];
  return [{ text: remarks.join(' '), size: SMALL, align: 'right', colour: colours.alarm, at: 1.5 }];
}

function background(day: AttendanceDay): Pick<Cell, 'fill' | 'fillPart'> {
  if (day.fill === 'full') return { fill: colours.orange };
  if (day.fill === 'half') return { fill: colours.orange, fillPart: orangeHalf(day) };
  if (day.holiday) return { fill: colours.holiday };
  return day.working ? {} : { fill: colours.shade };
}

function orangeHalf(day: AttendanceDay): 'top' | 'bottom' {
  if (ORANGE_SIGN.test(day.in)) return 'top';
  return ORANGE_SIGN.test(day.out) || day.in ? 'bottom' : 'top';
}
