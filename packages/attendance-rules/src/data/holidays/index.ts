import type { Holiday } from '../../input/types.js';
import { holidays2025 } from './2025.js';
import { holidays2026 } from './2026.js';
import { holidays2027 } from './2027.js';

/**
 * Thai government holidays 2025 to 2027, in order of date, with the days that fall on a weekend and the substitution
 * days for them. `predicted` marks what was not seen announced. Days that the cabinet adds later, and those of single
 * provinces, are not here: an agency passes its own list.
 */
export const thaiHolidays: readonly Holiday[] = [...holidays2025, ...holidays2026, ...holidays2027];
