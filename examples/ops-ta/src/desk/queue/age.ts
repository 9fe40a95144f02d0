/** How urgent a case is. */
export type Urgency = 'fresh' | 'late' | 'overdue';

/** From how many days on a case is urgent. Inferred: the manual names no period; five working days are a week. */
export const ageThresholds = { late: 5, overdue: 10 } as const;

/** @param days that a case has waited */
export function urgencyOf(days: number): Urgency {
  if (days >= ageThresholds.overdue) return 'overdue';
  return days >= ageThresholds.late ? 'late' : 'fresh';
}
