/** The longest side of a picture that is sent, in pixels: the detector looks at 640, a phone sends 200 kB. */
export const LONGEST_SIDE = 1280;
const JPEG_QUALITY = 0.92;

/** The size of a picture that fits into a square of `longest`, never enlarged. */
export function fitInto(
  size: { width: number; height: number },
  longest = LONGEST_SIDE,
): { width: number; height: number } {
  const scale = Math.min(1, longest / Math.max(size.width, size.height));
  return { width: Math.round(size.width * scale), height: Math.round(size.height * scale) };
}

/**
 * Draws a frame or a picture anew as JPEG. That scales it down and leaves behind what a file carries besides its
 * pixels, such as where it was taken. Never mirrored: only the preview is.
 */
export async function toJpeg(source: HTMLVideoElement | ImageBitmap): Promise<Blob> {
  const size =
    source instanceof HTMLVideoElement
      ? { width: source.videoWidth, height: source.videoHeight }
      : { width: source.width, height: source.height };
  const canvas = document.createElement('canvas');
  Object.assign(canvas, fitInto(size));
  canvas.getContext('2d')?.drawImage(source, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The canvas gave no JPEG.'))),
      'image/jpeg',
      JPEG_QUALITY,
    ),
  );
}

/** A chosen file as JPEG, upright as its EXIF says. Rejects when the browser cannot decode it. */
export async function fileToJpeg(file: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    return await toJpeg(bitmap);
  } finally {
    bitmap.close();
  }
}
