import type { Pen } from '../pen.js';

/** Where signers side by side stand, in points. */
export interface Column {
  readonly left: number;
  readonly width: number;
}

/** A part of a signature block that stands at the same height for all who sign side by side. */
export interface Slot {
  readonly height: number;
  draw(pen: Pen, top: number): void;
}
