/** A glyph and where its origin stands from the pen, in font units. */
export interface PlacedGlyph {
  readonly glyph: number;
  readonly x: number;
  readonly y: number;
}

/**
 * A part of a cluster that becomes one character of the PDF font: it copies as `text` and moves the pen by
 * `advance` font units. A cluster is cut into base, marks and the tail of sara am: readers that meet a whole cluster
 * under one code lose letters or their order.
 */
export interface Piece {
  readonly text: string;
  readonly advance: number;
  readonly glyphs: readonly PlacedGlyph[];
}

/** Clusters by their text. */
export interface ClusterTable {
  get(cluster: string): readonly Piece[] | undefined;
  has(cluster: string): boolean;
  clusters(): string[];
}

/** One line of the table: `ที่ ⇥ 1,600,12,0,0;2,0,88,-40,0,91,-40,0` (letters, advance, then glyph, x, y each). */
export function writeCluster(text: string, pieces: readonly Piece[]): string {
  const parts = pieces.map((piece) =>
    [piece.text.length, piece.advance, ...piece.glyphs.flatMap((g) => [g.glyph, g.x, g.y])].join(','),
  );
  return `${text}\t${parts.join(';')}`;
}

/** Reads the table; a cluster's pieces are decoded when it is first asked for. */
export function readClusterTable(lines: string): ClusterTable {
  const encoded = new Map<string, string>();
  for (const line of lines.split('\n')) {
    const tab = line.indexOf('\t');
    if (tab > 0) encoded.set(line.slice(0, tab), line.slice(tab + 1));
  }
  const decoded = new Map<string, readonly Piece[]>();
  return {
    has: (cluster) => encoded.has(cluster),
    clusters: () => [...encoded.keys()],
    get: (cluster) => {
      const known = decoded.get(cluster);
      const code = encoded.get(cluster);
      if (known || code === undefined) return known;
      const pieces = readPieces(cluster, code);
      decoded.set(cluster, pieces);
      return pieces;
    },
  };
}

function readPieces(text: string, encoded: string): Piece[] {
  let start = 0;
  return encoded.split(';').map((part) => {
    const [letters = 0, advance = 0, ...numbers] = part.split(',').map(Number);
    const glyphs: PlacedGlyph[] = [];
    for (let i = 0; i < numbers.length; i += 3) {
      glyphs.push({ glyph: numbers[i] ?? 0, x: numbers[i + 1] ?? 0, y: numbers[i + 2] ?? 0 });
    }
    const piece = { text: text.slice(start, start + letters), advance, glyphs };
    start += letters;
    return piece;
  });
}
