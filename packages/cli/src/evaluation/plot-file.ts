import { createRequire } from 'node:module';
import { writeBytes } from '../files.js';

const FONT = '@expo-google-fonts/sarabun/400Regular/Sarabun_400Regular.ttf';
/** Dots for each unit of the picture: sharp on a phone and on paper. */
const DENSITY = 144;

/**
 * Writes a plot as it is, or as a PNG when the file is one.
 *
 * @throws MocError `system/file-unwritable`
 */
export async function writePlot(file: string, svg: string): Promise<void> {
  const content = new TextEncoder().encode(svg);
  await writeBytes(file, /\.png$/i.test(file) ? await toPng(content) : content);
}

async function toPng(svg: Uint8Array): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  // Drawing with a font file once makes the font known to what draws SVG: Thai is right also where no Thai font is.
  const fontfile = createRequire(import.meta.url).resolve(FONT);
  await sharp({ text: { text: 'ก', font: 'Sarabun', fontfile } }).toBuffer();
  return sharp(svg, { density: DENSITY }).png().toBuffer();
}
