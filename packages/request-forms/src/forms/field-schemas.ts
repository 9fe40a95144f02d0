import { isCivilDate } from '@moc-sdk/core';
import * as z from 'zod';

/** Longest single-line field; longer ones would not be read on paper. */
export const LINE_LIMIT = 200;
/** Longest running text: about two pages. */
const TEXT_LIMIT = 4000;

export const line = z.string().trim().min(1).max(LINE_LIMIT);

export const runningText = z.string().trim().min(1).max(TEXT_LIMIT);

export const date = z.string().refine(isCivilDate, 'not a date YYYY-MM-DD');

export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'not a month YYYY-MM');

export const signatory = z.object({ name: line, position: line });
