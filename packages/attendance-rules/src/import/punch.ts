/**
 * One punch of a terminal, ready for `evaluate`.
 *
 * - `employee`: the PIN as the terminal writes it, without padding; with an employee map the employee's id.
 * - `at`: ISO 8601 with the offset of the terminal's time zone.
 * - `direction`: the state key as a hint, never trusted: 8 to 12 % are wrong in real logs.
 * - `verify`: the terminal's own number of how the person was recognised; it means different things by model.
 */
export interface ImportedPunch {
  readonly employee: string;
  readonly at: string;
  readonly source: string;
  readonly device?: string;
  readonly direction?: 'in' | 'out';
  readonly verify: number;
}

/** Keys 0 to 5: check in, check out, break out, break in, overtime in, overtime out. 255: no key was pressed. */
export const DIRECTIONS: readonly ('in' | 'out')[] = ['in', 'out', 'out', 'in', 'in', 'out'];
