import { useEffect, useRef } from 'react';
import { part } from '../parts.js';

/** Shows a picture on a canvas: a `blob:` address would need its own exception in the page's CSP. */
export function PhotoPreview({ photo, label }: { photo: Blob; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let isCurrent = true;
    void createImageBitmap(photo).then((bitmap) => {
      if (canvas.current && isCurrent) {
        Object.assign(canvas.current, { width: bitmap.width, height: bitmap.height });
        canvas.current.getContext('2d')?.drawImage(bitmap, 0, 0);
      }
      bitmap.close();
    });
    return () => {
      isCurrent = false;
    };
  }, [photo]);
  return <canvas {...part('photo')} ref={canvas} role="img" aria-label={label} />;
}
