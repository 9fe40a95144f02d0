import type { ClusterTable, Piece } from './cluster-table.js';
import { splitClusters, splitScripts } from './clusters.js';
import type { KerningData } from './face-data.js';

/** Turns text into pieces of a font. A character that the font lacks is left out of the result. */
export type Shaper = (text: string) => Piece[];

/** Thai by the cluster table (its shaping depends on nothing outside the cluster), the rest with pair kerning. */
export function createShaper(table: ClusterTable, kerning: KerningData): Shaper {
  return (text) =>
    splitScripts(text.normalize('NFC')).flatMap((run) => {
      const shaped = splitClusters(run.text).map((cluster) => ({ cluster, pieces: lookUp(table, cluster) }));
      if (run.script === 'thai') return shaped.flatMap(({ pieces }) => pieces);
      return shaped.flatMap(({ cluster, pieces }, i) =>
        kern(pieces, kerningBetween(kerning, cluster, shaped[i + 1]?.cluster)),
      );
    });
}

/**
 * A heap of marks that no spelling has (`ก็้้`) is not in the table: it is printed from its longest known parts, so
 * that nothing is lost.
 */
function lookUp(table: ClusterTable, cluster: string): readonly Piece[] {
  const known = table.get(cluster);
  if (known) return known;
  for (let length = cluster.length - 1; length > 0; length--) {
    const head = table.get(cluster.slice(0, length));
    if (head) return [...head, ...lookUp(table, cluster.slice(length))];
  }
  return cluster.length > 1 ? lookUp(table, cluster.slice(1)) : [];
}

function kerningBetween(kerning: KerningData, left: string, right: string | undefined): number {
  const row = kerning.left[left];
  const column = right === undefined ? undefined : kerning.right[right];
  if (row === undefined || column === undefined) return 0;
  return kerning.values[row * kerning.rightClasses + column] ?? 0;
}

function kern(pieces: readonly Piece[], move: number): readonly Piece[] {
  const last = pieces.at(-1);
  if (!move || !last) return pieces;
  return [...pieces.slice(0, -1), { ...last, advance: last.advance + move }];
}
