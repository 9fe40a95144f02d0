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

/** @throws MocError `form/invalid-data` when the image is no PNG or JPEG. */
export async function embedEmblem(document: PDFDocument, emblem: Emblem): Promise<PDFImage> {
  try {
    const isPng = emblem.image[0] === 0x89;
    const image = await (isPng ? document.embedPng(emblem.image) : document.embedJpg(emblem.image));
    await image.embed();
    return image;
  } catch (cause) {
    throw new MocError('form/invalid-data', {
      cause,
      details: {
        problem: 'the emblem is not a readable PNG or JPEG image',
        issues: [{ path: 'emblem', message: 'not a readable PNG or JPEG image' }],
      },
    });
  }
}

export function drawEmblem(
  pen: Pen,
  tree: StructureTree,
  image: PDFImage,
  { emblem, page }: { emblem: Emblem; page: PageStyle },
): void {
  const height = emblem.height ?? HEIGHT;
  const width = (image.width / image.height) * height;
  const figure = tree.element('Figure', undefined, emblem.alt);
  pen.mark(figure, () => pen.image(image, page.margin.left, page.margin.top - 0.2 * CM, width, height));
}
