/**
 * The share of places, 0–1, in which two fingerprints differ.
 * @returns 1 when they are of different length
 */
export function fingerprintDistance(a: string, b: string): number {
  if (a.length !== b.length || a.length === 0) return 1;
  let differing = 0;
  for (let i = 0; i < a.length; i++) {
    let bits = Number.parseInt(a[i] as string, 16) ^ Number.parseInt(b[i] as string, 16);
    for (; bits > 0; bits &= bits - 1) differing++;
  }
  return differing / (4 * a.length);
}
