/** How a document is looked at. */
export interface ViewerState {
  /** From 1. */
  readonly page: number;
  /** Clockwise, in degrees. */
  readonly rotation: 0 | 90 | 180 | 270;
  /** 1 is the paper's own size; `fit` the width of the window. */
  readonly zoom: number | 'fit';
}

export type ViewerEvent =
  /** `from`: the zoom that `fit` came to at this moment. */
  | { readonly type: 'zoomed'; readonly way: 'in' | 'out'; readonly from: number }
  | { readonly type: 'fitted' }
  | { readonly type: 'turned'; readonly way: 'left' | 'right' }
  | { readonly type: 'paged'; readonly by: 1 | -1; readonly pages: number }
  | { readonly type: 'opened' };

export const zoomLimits = { min: 0.2, max: 6, step: 1.25 } as const;

export const freshView: ViewerState = { page: 1, rotation: 0, zoom: 'fit' };

/** Pure. */
export function reduceViewer(state: ViewerState, event: ViewerEvent): ViewerState {
  switch (event.type) {
    case 'zoomed':
      return { ...state, zoom: stepped(event.from, event.way) };
    case 'fitted':
      return { ...state, zoom: 'fit' };
    case 'turned':
      return { ...state, rotation: turned(state.rotation, event.way) };
    case 'paged':
      return { ...state, page: Math.min(Math.max(state.page + event.by, 1), event.pages) };
    case 'opened':
      return freshView;
  }
}

function stepped(from: number, way: 'in' | 'out'): number {
  const wanted = way === 'in' ? from * zoomLimits.step : from / zoomLimits.step;
  return Math.min(Math.max(wanted, zoomLimits.min), zoomLimits.max);
}

function turned(rotation: ViewerState['rotation'], way: 'left' | 'right'): ViewerState['rotation'] {
  return ((rotation + (way === 'right' ? 90 : 270)) % 360) as ViewerState['rotation'];
}
