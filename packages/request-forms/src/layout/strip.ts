import type { Pen } from './pen.js';
import type { StructureTree } from './structure-tree.js';
import type { Typeface } from './typeface.js';
import type { Widgets } from './widgets.js';

/** A slice of the page's full width that is never cut: a line of text, a row of a table, a row of signatures. */
export interface Strip {
  readonly height: number;
  /** Not parted from the strip below by a page's end. */
  readonly keepWithNext?: boolean;
  /** Left out at the top of a page. */
  readonly blank?: boolean;
  /** Comes again above this strip when it starts a page: a table's head. */
  readonly repeat?: Strip;
  draw(pen: Pen, top: number): void;
}

/** What a block needs to become strips. */
export interface LayoutContext {
  readonly left: number;
  readonly width: number;
  readonly typeface: Typeface;
  readonly tree: StructureTree;
  /** Fields that can be filled in on the screen; without it the file is for the pen. */
  readonly widgets?: Widgets | undefined;
}
