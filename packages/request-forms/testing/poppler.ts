import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Grey pixels, one byte each, 0 black. */
export interface GreyImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** True where poppler is installed; says so once where it is not. */
export function hasPoppler(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    process.stderr.write('request-forms: checks with poppler are skipped, pdftotext is not installed\n');
    return false;
  }
}

/** The text of a PDF in content order, one entry a line; of one page, or of all one after another. */
export function textLinesOf(pdf: Uint8Array, page?: number): string[] {
  const pages = page === undefined ? [] : ['-f', String(page), '-l', String(page)];
  const text = withFile(pdf, (file) =>
    execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', ...pages, file, '-']).toString(),
  );
  return text.split(/[\n\f]/u).filter(Boolean);
}

/** What `pdfinfo` says, by its labels. */
export function infoOf(pdf: Uint8Array): Record<string, string> {
  const text = withFile(pdf, (file) => execFileSync('pdfinfo', [file]).toString());
  return Object.fromEntries(text.split('\n').map((line) => line.split(/:\s+(.*)/su) as [string, string]));
}

/** The logical structure with its text, as `pdfinfo` reads it. */
export function structureOf(pdf: Uint8Array): string {
  return withFile(pdf, (file) => execFileSync('pdfinfo', ['-struct-text', file]).toString());
}

/** A page as grey pixels; `dpi` 72 gives one pixel a point. */
export function renderGrey(pdf: Uint8Array, dpi: number, page = 1): GreyImage {
  const options = ['-r', String(dpi), '-gray', '-f', String(page), '-l', String(page), '-singlefile'];
  return withFile(pdf, (file) => {
    execFileSync('pdftoppm', [...options, file, `${file}-page`]);
    return readPgm(readFileSync(`${file}-page.pgm`));
  });
}

function readPgm(bytes: Uint8Array): GreyImage {
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(Buffer.from(bytes.subarray(0, 64)).toString('latin1'));
  if (!header) throw new Error('pdftoppm did not give a grey bitmap');
  const pixels = bytes.subarray(header[0].length);
  return { width: Number(header[1]), height: Number(header[2]), pixels };
}

function withFile<T>(pdf: Uint8Array, use: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'moc-forms-'));
  try {
    const file = join(folder, 'form.pdf');
    writeFileSync(file, pdf);
    return use(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
