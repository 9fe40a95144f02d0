/** The share of one output among all, 0–1. */
export function softmaxAt(values: Float32Array, index: number): number {
  // Without the largest value the exponentials could overflow.
  const top = values.reduce((high, value) => Math.max(high, value), Number.NEGATIVE_INFINITY);
  const whole = values.reduce((sum, value) => sum + Math.exp(value - top), 0);
  return Math.exp((values[index] ?? Number.NEGATIVE_INFINITY) - top) / whole;
}
