/** How many people are asked how often. */
export interface StaffDay {
  /** People who prove who they are, default 1,000. */
  readonly staff?: number;
  /** How often each of them does on a day, default 2: coming and going. */
  readonly verifications?: number;
}

/**
 * How often on a day one of the staff is refused though it is them: what a false reject rate means at the door.
 *
 * @param falseRejectRate 0–1, of one photo; who tries again with another one is refused less often
 *
 * @example
 * ```ts
 * falseRejectsPerDay(0.01); // 20: of 1,000 people who come and go
 * ```
 */
export function falseRejectsPerDay(
  falseRejectRate: number,
  { staff = 1_000, verifications = 2 }: StaffDay = {},
): number {
  return falseRejectRate * staff * verifications;
}
