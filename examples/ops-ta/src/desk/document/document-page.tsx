import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useDeskText } from '../texts/desk-texts.js';
import type { OpenDocument } from './drawable.js';
import { useAreaWidth } from './use-area-width.js';
import { usePageSize } from './use-document.js';
import { useDrawing } from './use-drawing.js';
import { usePanning } from './use-panning.js';
import type { ViewerState } from './viewer-state.js';

/** Around the paper, in CSS pixels on each side. */
const MARGIN = 12;
/** A small picture is not blown up without being asked. */
const LARGEST_FIT = 2;

export interface DocumentPageProps {
  document: OpenDocument;
  name: string;
  view: ViewerState;
  /** Told whenever the zoom in sight changes. */
  onZoom: (zoom: number) => void;
  /** Ctrl and the wheel, or two fingers on a touchpad. */
  onWheelZoom: (way: 'in' | 'out') => void;
  onFailed: () => void;
}

/** One page of the document, in an area that scrolls both ways. */
export function DocumentPage({ document, name, view, onZoom, onWheelZoom, onFailed }: DocumentPageProps) {
  const text = useDeskText();
  const area = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const size = usePageSize(document, view.page);
  const width = useAreaWidth(area);
  const paper = view.rotation % 180 === 0 ? size : size && { width: size.height, height: size.width };
  const fitting = paper && width > 0 ? Math.min((width - 2 * MARGIN) / paper.width, LARGEST_FIT) : 1;
  const zoom = view.zoom === 'fit' ? fitting : view.zoom;
  const state = useDrawing(canvas, { document, page: view.page, rotation: view.rotation, size, zoom });

  usePanning(area);
  useWheelZoom(area, onWheelZoom);
  useKeptCentre(area, zoom, paper);
  useEffect(() => onZoom(zoom), [zoom, onZoom]);
  useEffect(() => {
    if (state === 'failed') onFailed();
  }, [state, onFailed]);
  useEffect(() => {
    if (view.page > 0) area.current?.scrollTo(0, 0);
  }, [view.page]);

  return (
    <section
      ref={area}
      className="desk-paper"
      aria-label={text('documentArea')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it with the arrow keys
      tabIndex={0}
      data-state={state}
    >
      <canvas
        ref={canvas}
        role="img"
        aria-label={`${name} · ${text('page', { page: view.page, pages: document.pages })}`}
        style={paper && { inlineSize: `${paper.width * zoom}px`, blockSize: `${paper.height * zoom}px` }}
      />
    </section>
  );
}

function useWheelZoom(area: RefObject<HTMLElement | null>, onWheelZoom: (way: 'in' | 'out') => void): void {
  useEffect(() => {
    const element = area.current;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      onWheelZoom(event.deltaY < 0 ? 'in' : 'out');
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [area, onWheelZoom]);
}

/** What lay in the middle of the area stays there when the zoom changes. */
function useKeptCentre(area: RefObject<HTMLElement | null>, zoom: number, paper: unknown): void {
  const before = useRef(zoom);
  useLayoutEffect(() => {
    const element = area.current;
    const ratio = zoom / before.current;
    before.current = zoom;
    if (!element || !paper || ratio === 1) return;
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = element;
    element.scrollTo(
      (scrollLeft + clientWidth / 2) * ratio - clientWidth / 2,
      (scrollTop + clientHeight / 2) * ratio - clientHeight / 2,
    );
  }, [area, zoom, paper]);
}
