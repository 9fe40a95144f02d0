import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { mustHold } from '../report.js';
import { ask, type Walk } from '../walk.js';

export interface PrintedPdf {
  readonly text: string;
  readonly pages: number;
  /** Of the first page, in points. */
  readonly size: readonly [number, number];
}

/** Fetches a PDF with the person's session, keeps it in the walk's folder and reads it back. */
export async function fetchPdf(walk: Walk, href: string, name: string): Promise<PrintedPdf> {
  const answer = await ask(walk, href);
  mustHold(answer.headers()['content-type'] === 'application/pdf', 'a PDF', answer.status());
  const bytes = await answer.body();
  await writeFile(join(walk.folder, `${name}.pdf`), bytes);
  return readPdf(bytes);
}

async function readPdf(bytes: Uint8Array): Promise<PrintedPdf> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  const [, , width = 0, height = 0] = (await document.getPage(1)).view;
  const pages = document.numPages;
  await document.loadingTask.destroy();
  return { text: texts.join('\n'), pages, size: [Math.round(width), Math.round(height)] };
}
