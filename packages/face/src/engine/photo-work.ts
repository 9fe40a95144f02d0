import { FaceError } from '@moc-sdk/core/face-errors';
import { checkPhoto } from '../photo/check-photo.js';
import { ownColours } from '../photo/colour/own-colours.js';
import { openFrame } from '../photo/frame.js';
import type { CallOptions, FaceRuntime, Photo, PixelImage } from '../runtime.js';
import { createQueue } from './queue.js';

/** The only way to a photo's pixels: what holds them holds a place in the queue. */
export interface PhotoWork {
  /**
   * Checks the photo at once, waits for a place, opens it and runs the work on its pixels. The work looks at the
   * signal between its steps.
   */
  run<T>(
    photo: Photo,
    options: CallOptions | undefined,
    work: (image: PixelImage, signal: AbortSignal | undefined) => Promise<T>,
  ): Promise<T>;
  /** Ends the work in hand, then closes. Later runs reject with `face/engine-closed`. */
  close(): Promise<void>;
}

export interface PhotoLimits {
  /** Photos that may wait for a place, default 256; one more is refused with `face/busy`. */
  readonly maxWaiting?: number;
  /** Larger photos are refused before they are decoded, default 40 million pixels (120 MB decoded). */
  readonly maxMegapixels?: number;
}

export function createPhotoWork(
  runtime: FaceRuntime,
  { maxWaiting = 256, maxMegapixels = 40 }: PhotoLimits,
): PhotoWork {
  const queue = createQueue({ parallel: runtime.parallel, maxWaiting });
  let closed = false;

  /** Refuses without waiting what can be refused; what comes back opens the photo. */
  const opener = (photo: Photo): ((signal?: AbortSignal) => PixelImage | Promise<PixelImage>) => {
    if (!(photo instanceof Uint8Array)) return openFrame(photo, maxMegapixels);
    const header = checkPhoto(photo, maxMegapixels);
    return async (signal) => {
      const { bytes, convert } = await ownColours(photo, header);
      const image = await runtime.decode(bytes, { header, signal });
      const pixels = image.width * image.height;
      // The header was read when the photo came in; its bytes are the caller's, and may be others by now.
      if (pixels > header.width * header.height) throw new FaceError('face/image-unreadable');
      return { ...image, toSrgb: convert };
    };
  };

  return {
    async run(photo, { signal } = {}, work) {
      if (closed) throw new FaceError('face/engine-closed');
      const open = opener(photo);
      return queue.run(
        async () => {
          const image = await open(signal);
          signal?.throwIfAborted();
          return work(image, signal);
        },
        { signal },
      );
    },
    async close() {
      closed = true;
      await queue.idle();
    },
  };
}
