import type { Day, Slot } from '../day.js';

/** How much of the cell is orange. */
export function fillOf(upper: Slot, lower: Slot): Day['fill'] {
  if (upper.code === 'missing-in' && lower.code === 'missing-out') return 'full';
  return isOrange(upper) || isOrange(lower) ? 'half' : 'none';
}

function isOrange({ code }: Slot): boolean {
  return code === 'missing-in' || code === 'missing-out' || code === 'clarification-awaiting';
}
