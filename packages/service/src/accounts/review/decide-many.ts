import { MocError } from '@moc-sdk/core';
import type { IdentitySurroundings } from '../surroundings.js';
import { approve, reject } from './decide-case.js';
import type { BulkResult, ReviewCase, Reviewer } from './review-views.js';

interface Chosen {
  readonly id: string;
  readonly expects: number;
  /** Idempotency key. */
  readonly key?: string;
}

type BulkDecision = { readonly approve: true } | { readonly reject: string };

/**
 * Decides several cases, each by itself: one that cannot be decided does not stop the others. Any can be rejected; approved
 * are only those whose document this reviewer has read.
 *
 * @throws MocError `request/invalid` for more than `bulkLimit` cases; whatever stops one case is in its result
 */
export async function decideMany(
  around: IdentitySurroundings,
  cases: readonly Chosen[],
  decision: BulkDecision,
  reviewer: Reviewer,
): Promise<BulkResult[]> {
  const { bulkLimit } = around.rules;
  if (cases.length > bulkLimit) {
    const problem = `at most ${bulkLimit} cases at once`;
    throw new MocError('request/invalid', {
      details: { problem, issues: [{ path: 'cases', message: problem }] },
    });
  }
  const results: BulkResult[] = [];
  for (const chosen of cases) results.push(await decideOne(around, chosen, decision, reviewer));
  return results;
}

async function decideOne(
  around: IdentitySurroundings,
  { id, ...command }: Chosen,
  decision: BulkDecision,
  reviewer: Reviewer,
): Promise<BulkResult> {
  const decide = (): Promise<ReviewCase> =>
    'approve' in decision
      ? approve(around, id, reviewer, command)
      : reject(around, id, decision.reject, reviewer, command);
  try {
    return { id, status: (await decide()).status };
  } catch (cause) {
    if (MocError.isInstance(cause)) return { id, error: cause };
    around.onError(cause);
    return { id, error: new MocError('system/unexpected', { cause }) };
  }
}
