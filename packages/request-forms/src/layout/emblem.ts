import type { PDFDocument, PDFImage } from '@cantoo/pdf-lib';
import { MocError } from '@moc-sdk/core';
import type { Pen } from './pen.js';
import type { StructureTree } from './structure-tree.js';
import { CM, type PageStyle } from './style.js';

/**
 * The agency's emblem at the top left of page one. None is shipped: the Garuda may be used by those whom the law
 * allows (Garuda Emblem Act B.E. 2534).
 */
export interface Emblem {
  /** PNG or JPEG. */
  readonly image: Uint8Array;
  /** Read aloud in place of the picture. */
  readonly alt: string;
  /** In points; 1.5 cm unless stated, as the regulation on correspondence has it for memos. */
  readonly height?: number;
}

const HEIGHT = 1.5 * CM;
/** Brings the emblem's middle to the height of the heading's. */
const RAISE = 0.2 * CM;
const PNG_FIRST_BYTE = 0x89;

/**
 * Reads the emblem and gives it its place in the reading order, before all else; the result draws it.
 *
 * @throws MocError `form/invalid-data` when the image is no PNG or JPEG.
 */
export async function placeEmblem(
  document: PDFDocument,
  tree: StructureTree,
  emblem: Emblem,
  page: PageStyle,
): Promise<(pen: Pen) => void> {
  const image = await embedImage(document, emblem.image);
  const figure = tree.element('Figure', undefined, emblem.alt);
  const height = emblem.height ?? HEIGHT;
  const width = (image.width / image.height) * height;
  return (pen) =>
    pen.mark(figure, () => pen.image(image, page.margin.left, page.margin.top - RAISE, width, height));
}

async function embedImage(document: PDFDocument, bytes: Uint8Array): Promise<PDFImage> {
  try {
    const isPng = bytes[0] === PNG_FIRST_BYTE;
    const image = await (isPng ? document.embedPng(bytes) : document.embedJpg(bytes));
    await image.embed();
    return image;
  } catch (cause) {
    const problem = 'the emblem is not a readable PNG or JPEG image';
    throw new MocError('form/invalid-data', {
      cause,
      details: { problem, issues: [{ path: 'emblem', message: 'not a readable PNG or JPEG image' }] },
    });
  }
}
