import { type RefObject, useEffect, useState } from 'react';
import type { OpenDocument, PageSize } from './drawable.js';
import type { ViewerState } from './viewer-state.js';

/** Phones fail silently on larger canvases. */
const MOST_PIXELS = 16_000_000;
/** Neither a narrow page: browsers make no canvas with a longer side. */
const LONGEST_SIDE = 16_000;
const DENSEST = 3;

export interface Drawing {
  readonly document: OpenDocument;
  readonly page: number;
  readonly rotation: ViewerState['rotation'];
  readonly size: PageSize | undefined;
  /** CSS pixels for each CSS pixel of the paper's own size. */
  readonly zoom: number;
}

/**
 * Draws the page anew whenever something about it changes: beside the canvas that is in sight, so that nothing flickers.
 *
 * @returns whether it stands, or could not be drawn
 */
export function useDrawing(canvas: RefObject<HTMLCanvasElement | null>, drawing: Drawing) {
  const { document: opened, page, rotation, size, zoom } = drawing;
  const [state, setState] = useState<'drawing' | 'drawn' | 'failed'>('drawing');
  useEffect(() => {
    if (!size) return;
    const abort = new AbortController();
    const draft = document.createElement('canvas');
    setState((before) => (before === 'drawn' ? before : 'drawing'));
    opened.draw(page, draft, { scale: densityOf(size, zoom), rotation, signal: abort.signal }).then(
      () => {
        if (abort.signal.aborted) return;
        copy(draft, canvas.current);
        setState('drawn');
      },
      () => !abort.signal.aborted && setState('failed'),
    );
    return () => abort.abort();
  }, [canvas, opened, page, rotation, size, zoom]);
  return state;
}

/** As sharp as the screen, as long as that is not too large. */
function densityOf({ width, height }: PageSize, zoom: number): number {
  const wanted = zoom * Math.min(window.devicePixelRatio || 1, DENSEST);
  return Math.min(wanted, Math.sqrt(MOST_PIXELS / (width * height)), LONGEST_SIDE / Math.max(width, height));
}

function copy(draft: HTMLCanvasElement, canvas: HTMLCanvasElement | null): void {
  if (!canvas) return;
  canvas.width = draft.width;
  canvas.height = draft.height;
  canvas.getContext('2d')?.drawImage(draft, 0, 0);
}
