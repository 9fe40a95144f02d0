import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';

/** What a canvas of this environment gives. */
interface DrawnCanvas {
  toBuffer(type: 'image/png'): Buffer;
}
interface CanvasMaker {
  create(width: number, height: number): { canvas: DrawnCanvas | null; context: CanvasRenderingContext2D };
}

/** The first page of a PDF as if somebody had photographed it: a little askew, on a table, as JPEG. */
export async function photographed(pdf: Uint8Array): Promise<Uint8Array> {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  try {
    const document = await loading.promise;
    const page = await document.getPage(1);
    const viewport = page.getViewport({ scale: 1.7 });
    const maker = document.canvasFactory as CanvasMaker;
    const { canvas, context } = maker.create(Math.floor(viewport.width), Math.floor(viewport.height));
    await page.render({ canvas: null, canvasContext: context, viewport }).promise;
    if (!canvas) throw new Error('Nothing was drawn.');
    const table = '#8d7f70';
    const jpeg = await sharp(canvas.toBuffer('image/png'))
      .flatten({ background: '#fbfaf6' })
      .extend({ top: 40, bottom: 40, left: 40, right: 40, background: table })
      .rotate(1.6, { background: table })
      .jpeg({ quality: 78 })
      .toBuffer();
    return new Uint8Array(jpeg);
  } finally {
    await loading.destroy();
  }
}
