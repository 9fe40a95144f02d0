/** Runs as a process of its own: draws one image anew and says whether it could. */
import { open } from 'node:fs/promises';
import sharp from 'sharp';
import { Refusal } from '../refusal.mjs';
import { checkSize } from './image-bounds.mjs';

const FORMATS = { jpg: 'jpeg', png: 'png' };

async function redraw({ path, to, kind, maxPixels }) {
  const header = await sharp(path, { failOn: 'error', limitInputPixels: false }).metadata().catch(refuse);
  if (header.format !== FORMATS[kind]) throw new Refusal('attachment/content-mismatch');
  checkSize(header, maxPixels);
  await (await open(to, 'wx', 0o600)).close();
  // `error` refuses wrong checksums and cut-off files, and bears what cameras commonly get wrong.
  const image = sharp(path, {
    failOn: 'error',
    limitInputPixels: maxPixels,
    sequentialRead: true,
    pages: 1,
  }).autoOrient();
  await (kind === 'jpg' ? image.jpeg({ quality: 90 }) : image.png()).toFile(to).catch(refuse);
}

/** The library tells a full disk and a damaged file apart by words only. */
function refuse(error) {
  const isDisk = /no space left|read-only file system|quota exceeded|input\/output error/i;
  throw new Refusal(isDisk.test(error?.message) ? 'system/storage-unavailable' : 'attachment/unreadable');
}

async function verdictOn(asked) {
  sharp.cache(false);
  sharp.concurrency(1);
  try {
    await redraw(asked);
    return 'accepted';
  } catch (error) {
    return error instanceof Refusal ? error.code : 'system/storage-unavailable';
  }
}

// Whoever asked is gone: nobody wants to know.
process.once('disconnect', () => process.exit());
process.send({ verdict: await verdictOn(JSON.parse(process.argv[2])) });
