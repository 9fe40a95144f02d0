import { FaceError } from '@moc-sdk/core/face-errors';
import type { Photo } from '../../runtime.js';
import type { PagePhoto } from '../types.js';

/** A photo that can be posted, and what of it moves to the worker instead of being copied. */
export interface WirePhoto {
  readonly photo: Photo | Blob | ImageBitmap;
  readonly transfer: readonly Transferable[];
}

/**
 * Makes a photo ready for the worker without touching its pixels on this thread: the browser copies or moves them.
 *
 * @throws MocError `face/frame-empty`, `face/frame-invalid`
 */
export async function photoToWire(photo: PagePhoto): Promise<WirePhoto> {
  if (!isPicture(photo)) return { photo: plain(photo), transfer: [] };
  const { width, height } = sizeOf(photo);
  if (!width || !height) throw new FaceError('face/frame-empty', { details: { width, height } });
  const copy = await createImageBitmap(photo).catch((cause: unknown) => {
    throw new FaceError('face/frame-invalid', { cause, details: { width, height, bytes: 0 } });
  });
  return { photo: copy, transfer: [copy] };
}

/** `ImageData` cannot be spread or extended: only its three fields cross. */
function plain(photo: Photo | Blob): Photo | Blob {
  if (photo instanceof Uint8Array || photo instanceof Blob) return photo;
  const { data, width, height } = photo;
  return { data, width, height };
}

type Picture = ImageBitmap | HTMLVideoElement | VideoFrame;

function isPicture(photo: PagePhoto): photo is Picture {
  return (
    photo instanceof ImageBitmap ||
    photo instanceof HTMLVideoElement ||
    (typeof VideoFrame !== 'undefined' && photo instanceof VideoFrame)
  );
}

function sizeOf(photo: Picture): { width: number; height: number } {
  if (photo instanceof HTMLVideoElement) return { width: photo.videoWidth, height: photo.videoHeight };
  if (photo instanceof ImageBitmap) return photo;
  // A frame that was closed has no size either.
  return { width: photo.displayWidth, height: photo.displayHeight };
}
