/** Somebody who acts for another person between two dates, both inclusive. */
export interface Deputy {
  readonly person: string;
  readonly actsFor: string;
  /** `YYYY-MM-DD` */
  readonly from: string;
  readonly to: string;
}

/** Who acted, and for whom where it was a deputy. */
export interface Actor {
  readonly by: string;
  readonly onBehalfOf?: string;
}

/**
 * The actor that somebody is in the place of a person, on a date: the person, a deputy, or nobody.
 *
 * @example
 * ```ts
 * actingFor('chief', 'deputy-chief', '2026-12-08', [
 *   { person: 'deputy-chief', actsFor: 'chief', from: '2026-12-01', to: '2026-12-31' },
 * ]); // { by: 'deputy-chief', onBehalfOf: 'chief' }
 * ```
 */
export function actingFor(
  person: string,
  by: string,
  date: string,
  deputies: readonly Deputy[] = [],
): Actor | undefined {
  if (by === person) return { by };
  const isDeputy = deputies.some(
    (each) => each.person === by && each.actsFor === person && each.from <= date && date <= each.to,
  );
  return isDeputy ? { by, onBehalfOf: person } : undefined;
}
