/** `review`: near the threshold, a person should look. */
export type Decision = 'match' | 'review' | 'no-match';

/** What a similarity means under a pack's thresholds. Both bounds belong to the better answer. */
export function decide(similarity: number, thresholds: { match: number; review: number }): Decision {
  if (similarity >= thresholds.match) return 'match';
  return similarity >= thresholds.review ? 'review' : 'no-match';
}
