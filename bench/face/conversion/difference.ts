/** The largest difference of two answers, in shares of the largest number of the first. */
export function difference(wanted: ArrayLike<number>, found: ArrayLike<number>): number {
  if (wanted.length !== found.length) return Number.POSITIVE_INFINITY;
  let apart = 0;
  let largest = 0;
  for (let i = 0; i < wanted.length; i++) {
    apart = Math.max(apart, Math.abs((wanted[i] ?? Number.NaN) - (found[i] ?? Number.NaN)));
    largest = Math.max(largest, Math.abs(wanted[i] ?? 0));
  }
  return apart / largest;
}
