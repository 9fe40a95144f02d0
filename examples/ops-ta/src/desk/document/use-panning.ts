import { type RefObject, useEffect } from 'react';

/** Lets a mouse drag what lies in a scrolling area; fingers do so by themselves. */
export function usePanning(area: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const onDown = (down: PointerEvent) => {
      if (down.pointerType !== 'mouse' || down.button !== 0) return;
      element.setPointerCapture(down.pointerId);
      element.dataset.dragging = '';
      const onMove = (move: PointerEvent) => element.scrollBy(-move.movementX, -move.movementY);
      const onUp = () => {
        delete element.dataset.dragging;
        element.removeEventListener('pointermove', onMove);
      };
      element.addEventListener('pointermove', onMove);
      element.addEventListener('lostpointercapture', onUp, { once: true });
    };
    element.addEventListener('pointerdown', onDown);
    return () => element.removeEventListener('pointerdown', onDown);
  }, [area]);
}
