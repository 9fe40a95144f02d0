import type { OpenDocument, Rendering } from './drawable.js';

/** Opens a JPEG or PNG as a document of one page. */
export async function openImage(content: Blob): Promise<OpenDocument> {
  const picture = await createImageBitmap(content);
  const { width, height } = picture;
  return {
    pages: 1,
    size: async () => ({ width, height }),
    draw: async (_page, canvas, { scale, rotation }: Rendering) => {
      const isTurned = rotation % 180 !== 0;
      canvas.width = Math.max(1, Math.round((isTurned ? height : width) * scale));
      canvas.height = Math.max(1, Math.round((isTurned ? width : height) * scale));
      const context = canvas.getContext('2d');
      if (!context) throw new Error('The browser draws nothing.');
      context.imageSmoothingQuality = 'high';
      context.translate(canvas.width / 2, canvas.height / 2);
      context.rotate((rotation * Math.PI) / 180);
      context.drawImage(picture, (-width * scale) / 2, (-height * scale) / 2, width * scale, height * scale);
    },
    close: () => picture.close(),
  };
}
