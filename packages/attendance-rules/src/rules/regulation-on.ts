import type { Regulation } from '../input/types.js';

/** The regulation with the last `validFrom` not after a date, unless it has ended; as it was written. */
export function regulationOn(date: string, regulations: readonly Regulation[]): Regulation | undefined {
  const latest = [...regulations]
    .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))
    .find(({ validFrom }) => validFrom <= date);
  return latest?.validTo !== undefined && latest.validTo < date ? undefined : latest;
}
