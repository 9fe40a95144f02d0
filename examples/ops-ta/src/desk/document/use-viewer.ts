import { useCallback, useMemo, useReducer, useRef } from 'react';
import { freshView, reduceViewer, type ViewerState } from './viewer-state.js';

/** Looking at a document: what the buttons, the wheel and the keyboard do. */
export interface Viewer {
  readonly view: ViewerState;
  zoom(way: 'in' | 'out'): void;
  fit(): void;
  turn(way: 'left' | 'right'): void;
  go(by: 1 | -1): void;
  /** Another document: from the first page on. */
  reset(): void;
  /** The page says how large it stands. */
  setZoom(zoom: number): void;
  setPages(pages: number): void;
}

export function useViewer(): Viewer {
  const [view, send] = useReducer(reduceViewer, freshView);
  const shown = useRef({ zoom: 1, pages: 1 });
  const setZoom = useCallback((zoom: number) => {
    shown.current.zoom = zoom;
  }, []);
  const setPages = useCallback((pages: number) => {
    shown.current.pages = pages;
  }, []);
  return useMemo(
    () => ({
      view,
      zoom: (way) => send({ type: 'zoomed', way, from: shown.current.zoom }),
      fit: () => send({ type: 'fitted' }),
      turn: (way) => send({ type: 'turned', way }),
      go: (by) => send({ type: 'paged', by, pages: shown.current.pages }),
      reset: () => send({ type: 'opened' }),
      setZoom,
      setPages,
    }),
    [view, setZoom, setPages],
  );
}
