import { chromium } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../../tools/chromium.mjs';
import type { GreyImage } from './poppler.js';
import type { StringsPage } from './strings-pdf.js';

/** Draws like `stringsPdf`, one pixel a point, with Chromium's own shaping. */
export interface BrowserInk {
  draw(strings: readonly string[], font: Uint8Array, layout: StringsPage): Promise<GreyImage>;
  close(): Promise<void>;
}

export async function openBrowserInk(): Promise<BrowserInk> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium on this machine');
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  return {
    draw: async (strings, font, layout) => {
      const page = await browser.newPage();
      const input = { strings, layout, font: Buffer.from(font).toString('base64') };
      const { width, height, pixels } = await page.evaluate(drawStrings, input);
      await page.close();
      return { width, height, pixels: new Uint8Array(Buffer.from(pixels, 'base64')) };
    },
    close: () => browser.close(),
  };
}

interface DrawInput {
  readonly strings: readonly string[];
  readonly font: string;
  readonly layout: StringsPage;
}

/** Runs in the page. */
async function drawStrings({ strings, font, layout }: DrawInput) {
  const face = new FontFace('Ink', `url(data:font/ttf;base64,${font})`);
  await face.load();
  document.fonts.add(face);
  const canvas = document.createElement('canvas');
  canvas.width = layout.width;
  canvas.height = layout.first + strings.length * layout.leading;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = 'black';
  context.font = `${layout.size}px Ink`;
  context.textRendering = 'geometricPrecision';
  strings.forEach((text, i) => {
    context.fillText(text, layout.left, layout.first + i * layout.leading);
  });
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const grey = new Uint8Array(data.length / 4);
  for (let i = 0; i < grey.length; i++) grey[i] = data[4 * i] ?? 0;
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(new Blob([grey]));
  });
  return { width: canvas.width, height: canvas.height, pixels: url.slice(url.indexOf(',') + 1) };
}
