/** Opens a PDF the way people's readers do, by its own table of contents, and looks at what comes up. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Refusal } from '../refusal.mjs';

/** In points: 200 inches, the most that a page has (ISO 32000-1, annex C). */
const MAX_SIDE = 14_400;
const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/**
 * @param {Buffer} bytes are given away
 * @param {{ maxPages: number }} limits
 * @throws Refusal
 */
export async function openAsReader(bytes, { maxPages }) {
  // The library offers the drawing classes of a browser to those who draw; nothing is drawn here.
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) globalThis[name] ??= class {};
  const { getDocument, AnnotationMode, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    // Images are bounded by then; here all are left out, so that only what draws them is followed.
    maxImageSize: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    cMapUrl: join(folder, 'cmaps', '/'),
    standardFontDataUrl: join(folder, 'standard_fonts', '/'),
    verbosity: VerbosityLevel.ERRORS,
  });
  const document = await task.promise.catch((error) => {
    throw new Refusal(error?.name === 'PasswordException' ? 'attachment/encrypted' : 'attachment/unreadable');
  });
  if (document.numPages > maxPages) throw new Refusal('attachment/too-many-pages');
  if (document.numPages < 1) throw new Refusal('attachment/unreadable');
  await checkDocument(document);
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    checkSheet(page);
    if (await page.getJSActions()) throw new Refusal('attachment/active-content');
    await page.getAnnotations();
    await page.getOperatorList({ annotationMode: AnnotationMode.ENABLE });
    page.cleanup();
  }
}

/** Of a larger page readers make a picture that no memory holds, or none at all. */
function checkSheet({ view: [left, bottom, right, top], userUnit }) {
  const longest = Math.max(Math.abs(right - left), Math.abs(top - bottom)) * userUnit;
  if (!(longest <= MAX_SIDE)) throw new Refusal('attachment/too-complex');
}

async function checkDocument(document) {
  const { info } = await document.getMetadata();
  if (info.EncryptFilterName) throw new Refusal('attachment/encrypted');
  if (info.IsXFAPresent || (await document.hasJSActions())) throw new Refusal('attachment/active-content');
  if (info.IsCollectionPresent || (await document.getAttachments())) {
    throw new Refusal('attachment/embedded-file');
  }
}
