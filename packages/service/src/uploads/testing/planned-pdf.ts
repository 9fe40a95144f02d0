import { type PdfPlan, pdf } from './build-pdf.js';
import type { HostileFile } from './hostile-file.js';

/** A PDF that somebody might send. */
export type PdfRow = Pick<HostileFile, 'name' | 'expect' | 'make'>;

export const planned = (name: string, expect: HostileFile['expect'], plan: PdfPlan): PdfRow => ({
  name,
  expect,
  make: () => pdf(plan),
});

/** A page that draws object 10, the first of `more`. */
export const drawn = { page: '/Resources << /XObject << /X 10 0 R >> >>', content: '/X Do' };
