/**
 * A month as files that people open: CSV and XLSX, per person and per unit, and the data of the printed form.
 *
 * @module
 */
export { type MonthTotals, monthTotals } from '../month-totals.js';
export { csvOf } from './csv.js';
export { type MonthFormData, type MonthFormPerson, monthFormData } from './month-form-data.js';
export { personSheet, type SheetPerson } from './person-sheet.js';
export type { Sheet, SheetCell, SheetFill } from './sheet.js';
export { type PersonMonth, unitSheet } from './unit-sheet.js';
export { xlsxOf } from './xlsx.js';
