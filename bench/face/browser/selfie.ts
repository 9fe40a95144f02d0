import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

/** Where a face stands on a demo photo, with room around it in the shape of a camera's picture. */
const PLACE = { left: 1186, top: 40, width: 720, height: 540 };

/** A JPEG of 640 × 480 pixels with one face, as a phone's camera gives it to a page. */
export async function selfie(): Promise<Buffer> {
  const photo = new URL('demo/sample1.jpg', import.meta.resolve('@vladmandic/face-api/package.json'));
  return sharp(await readFile(fileURLToPath(photo)))
    .extract(PLACE)
    .resize(640, 480)
    .jpeg({ quality: 85 })
    .toBuffer();
}
