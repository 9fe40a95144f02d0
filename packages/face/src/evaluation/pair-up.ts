/** The photos of one person, in whatever form. */
export type PhotosOfPerson<Photo> = readonly Photo[];

/** Two photos of which it is known whether they show one person. */
export interface KnownPair<Photo> {
  readonly a: Photo;
  readonly b: Photo;
  readonly same: boolean;
}

/**
 * Makes pairs of the photos of consenting people: of each person every photo with every other, and of each two people
 * one photo with one photo. More photos of the same two people would look like more evidence than they are: what one
 * stranger is mistaken for another is a matter of the two faces.
 *
 * @example
 * ```ts
 * pairUp([['a1.jpg', 'a2.jpg'], ['b1.jpg']]);
 * // a1 with a2 (same), a2 with b1 (not the same)
 * ```
 */
export function pairUp<Photo>(people: readonly PhotosOfPerson<Photo>[]): KnownPair<Photo>[] {
  const pairs: KnownPair<Photo>[] = [];
  people.forEach((mine, me) => {
    mine.forEach((a, i) => {
      for (const b of mine.slice(i + 1)) pairs.push({ a, b, same: true });
    });
    people.slice(me + 1).forEach((others, further) => {
      // Photos in turn, so that no single bad one decides.
      const a = mine[further % mine.length];
      const b = others[me % others.length];
      if (a !== undefined && b !== undefined) pairs.push({ a, b, same: false });
    });
  });
  return pairs;
}
