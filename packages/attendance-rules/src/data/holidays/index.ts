import type { Holiday } from '../../input/types.js';
import { holidays2019 } from './2019.js';
import { holidays2020 } from './2020.js';
import { holidays2021 } from './2021.js';
import { holidays2022 } from './2022.js';
import { holidays2023 } from './2023.js';
import { holidays2024 } from './2024.js';
import { holidays2025 } from './2025.js';
import { holidays2026 } from './2026.js';
import { holidays2027 } from './2027.js';

/**
 * Thai government holidays 2019 to 2027, in order of date: the standing list with the days that fall on a weekend, their
 * substitution days, and what the cabinet added, moved or took back, also for single areas. Source: the cabinet's yearly
 * lists and resolutions as they were made public. `predicted` marks what was not seen announced: all of 2027, and the
 * ploughing ceremony of 2026.
 *
 * Not here: the days of Hari Raya in the southern border provinces, which the Chularatchamontri names a few days before,
 * and what single provinces or the cabinet add after the list was written (2026). An agency passes its own list for those.
 */
export const thaiHolidays: readonly Holiday[] = [
  ...holidays2019,
  ...holidays2020,
  ...holidays2021,
  ...holidays2022,
  ...holidays2023,
  ...holidays2024,
  ...holidays2025,
  ...holidays2026,
  ...holidays2027,
];
