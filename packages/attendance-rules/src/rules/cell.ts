import type { Day, Slot } from '../day.js';

/** Both halves and how much of the cell is orange. With both missing it is all orange, and shows no text. */
export function cellOf(upper: Slot, lower: Slot): Pick<Day, 'in' | 'out' | 'fill'> {
  if (upper.code === 'missing-in' && lower.code === 'missing-out') {
    return { in: { ...upper, label: '' }, out: { ...lower, label: '' }, fill: 'full' };
  }
  return { in: upper, out: lower, fill: isOrange(upper) || isOrange(lower) ? 'half' : 'none' };
}

function isOrange({ code }: Slot): boolean {
  return code === 'missing-in' || code === 'missing-out' || code === 'clarification-awaiting';
}
