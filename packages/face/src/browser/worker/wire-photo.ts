import { readPixels } from './read-pixels.js';

/**
 * Arguments as the engine takes them: a file's bytes for a `Blob`, pixels for a picture. Everything else stays.
 */
export async function wirePhotosToPhotos(args: readonly unknown[]): Promise<unknown[]> {
  return Promise.all(args.map((arg) => (Array.isArray(arg) ? wirePhotosToPhotos(arg) : toPhoto(arg))));
}

async function toPhoto(arg: unknown): Promise<unknown> {
  if (arg instanceof Blob) return new Uint8Array(await arg.arrayBuffer());
  if (!(arg instanceof ImageBitmap)) return arg;
  try {
    return readPixels(arg);
  } finally {
    arg.close();
  }
}
