/** Difference of the two clocks that is forgiven, seconds. */
export const CLOCK_TOLERANCE_S = 30;
