/**
 * A month as files that people open: CSV and XLSX, per person and per unit, and the data of the printed form.
 *
 * @module
 */
export { type MonthTotals, monthTotals } from '../month-totals.js';
