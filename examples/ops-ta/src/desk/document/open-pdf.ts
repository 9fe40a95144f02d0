import { getDocument, PDFWorker } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import type { OpenDocument, Rendering } from './drawable.js';

/** Fonts, character maps and decoders that some PDFs need; served by this app, see `vite-pdfjs.ts`. */
const FILES = new URL('/pdfjs/', location.origin).href;
/** What the service lets through; nothing larger is drawn, however it came in. */
const MOST_PIXELS = 40_000_000;
/** A point is 1/72 inch, a CSS pixel 1/96. */
const PIXELS_PER_POINT = 96 / 72;

/** Opens a PDF in a worker of its own, which ends with it. */
export async function openPdf(content: Blob): Promise<OpenDocument> {
  const port = new Worker(workerUrl, { type: 'module' });
  const worker = PDFWorker.create({ port });
  const loading = getDocument({
    data: new Uint8Array(await content.arrayBuffer()),
    worker,
    isEvalSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: MOST_PIXELS,
    cMapUrl: `${FILES}cmaps/`,
    standardFontDataUrl: `${FILES}standard_fonts/`,
    wasmUrl: `${FILES}wasm/`,
    iccUrl: `${FILES}iccs/`,
    verbosity: 0,
  });
  const close = () => {
    loading.destroy().finally(() => {
      worker.destroy();
      port.terminate();
    });
  };
  try {
    const pdf = await loading.promise;
    return {
      pages: pdf.numPages,
      size: async (page) => {
        const { width, height } = (await pdf.getPage(page)).getViewport({ scale: PIXELS_PER_POINT });
        return { width, height };
      },
      draw: async (number, canvas, rendering) => draw(await pdf.getPage(number), canvas, rendering),
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

async function draw(page: PdfPage, canvas: HTMLCanvasElement, { scale, rotation, signal }: Rendering) {
  signal.throwIfAborted();
  const viewport = page.getViewport({
    scale: scale * PIXELS_PER_POINT,
    rotation: (page.rotate + rotation) % 360,
  });
  canvas.width = Math.max(1, Math.floor(viewport.width));
  canvas.height = Math.max(1, Math.floor(viewport.height));
  const task = page.render({ canvas, viewport });
  const stop = () => task.cancel();
  signal.addEventListener('abort', stop, { once: true });
  try {
    await task.promise;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
