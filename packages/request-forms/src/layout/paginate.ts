import type { Strip } from './strip.js';

export interface PlacedStrip {
  readonly strip: Strip;
  /** Points below the page's content area's top. */
  readonly top: number;
  /** A table's head on a further page: drawn again, but not part of the text. */
  readonly repeated: boolean;
}

/** Puts strips on pages of a height. A strip taller than a page starts one and runs over its end. */
export function paginate(strips: readonly Strip[], height: number): PlacedStrip[][] {
  const pages: PlacedStrip[][] = [[]];
  let used = 0;
  for (const group of groups(strips)) {
    const needed = group.reduce((sum, strip) => sum + strip.height, 0);
    const page = () => pages[pages.length - 1] ?? [];
    if (used > 0 && used + needed > height) {
      pages.push([]);
      used = 0;
      const head = group[0]?.repeat;
      if (head) {
        page().push({ strip: head, top: 0, repeated: true });
        used = head.height;
      }
    }
    for (const strip of group) {
      if (strip.blank && page().length === 0) continue;
      page().push({ strip, top: used, repeated: false });
      used += strip.height;
    }
  }
  return pages;
}

/** Strips that hold on to each other. */
function groups(strips: readonly Strip[]): Strip[][] {
  const found: Strip[][] = [];
  let open = false;
  for (const strip of strips) {
    if (open) found.at(-1)?.push(strip);
    else found.push([strip]);
    open = strip.keepWithNext === true;
  }
  return found;
}
