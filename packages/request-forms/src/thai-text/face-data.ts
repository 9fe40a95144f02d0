/**
 * A font as the run time needs it: outlines, and for every cluster the glyphs and positions that HarfBuzz gave.
 * Plain text, so that it bundles, compresses and passes any content security policy.
 */
export interface FaceData {
  /** PostScript name: `Sarabun-Regular`. */
  readonly name: string;
  /** SHA-256 of the TTF that the table was shaped with. */
  readonly sourceSha256: string;
  /** A TrueType file with the tables that a PDF needs, base64. Glyph numbers are those of the source. */
  readonly font: string;
  /** One cluster a line: the text, a tab, its pieces (see `cluster-table.ts`). */
  readonly clusters: string;
  readonly kerning: KerningData;
}

/**
 * Pair kerning of the Latin part by classes: the pair `(a, b)` moves by
 * `values[leftClass(a) * rightClasses + rightClass(b)]` font units.
 */
export interface KerningData {
  /** Class number of each character on the left of a pair, as `character → class`. */
  readonly left: Readonly<Record<string, number>>;
  readonly right: Readonly<Record<string, number>>;
  readonly rightClasses: number;
  readonly values: readonly number[];
}
