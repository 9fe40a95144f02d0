export interface PageSize {
  /** CSS pixels at the paper's own size. */
  readonly width: number;
  readonly height: number;
}

export interface Rendering {
  /** Device pixels for each CSS pixel of the paper's own size. */
  readonly scale: number;
  /** Clockwise, in degrees. */
  readonly rotation: 0 | 90 | 180 | 270;
  readonly signal: AbortSignal;
}

/** A document that can be drawn. */
export interface OpenDocument {
  readonly pages: number;
  /** @param page from 1 */
  size(page: number): Promise<PageSize>;
  /** Draws a page; the canvas takes its size. Rejects when it cannot, or when the signal says so. */
  draw(page: number, canvas: HTMLCanvasElement, rendering: Rendering): Promise<void>;
  close(): void;
}
