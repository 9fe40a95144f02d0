import type { ClarificationEvent } from './clarification-event.js';
import {
  isSignatory,
  notAllowed,
  notLocked,
  notTheAuthor,
  onlyAuthor,
  onlyReviewer,
  type RequestContext,
  withinDeadline,
} from './guard.js';

/**
 * Who may do what with a clarification, until when. What waits may still be decided after the month is locked: the
 * decision then shows in the difference report, not in the month.
 *
 * @throws MocError `attendance/not-allowed`, `attendance/deadline-passed`, `attendance/month-locked`
 */
export function guardClarification(event: ClarificationEvent, context: RequestContext): void {
  const guard = guards[event.type] as (event: ClarificationEvent, context: RequestContext) => void;
  guard(event, context);
}

type Guards = {
  [Type in ClarificationEvent['type']]: (
    event: Extract<ClarificationEvent, { type: Type }>,
    context: RequestContext,
  ) => void;
};

const guards: Guards = {
  submit(event, context) {
    onlyAuthor(event, context);
    notLocked(event, context);
    withinDeadline(event, context);
  },
  delete(event, context) {
    onlyAuthor(event, context);
    notLocked(event, context);
  },
  approve: guardApproval,
  sign(event, context) {
    notTheAuthor(event, context);
    if (!isSignatory(event, context[event.role], context)) throw notAllowed(event, 'not-the-signatory');
  },
  reject(event, context) {
    notTheAuthor(event, context);
    if (!decides(event, context)) throw notAllowed(event, 'not-a-reviewer');
  },
};

function guardApproval(
  event: Extract<ClarificationEvent, { type: 'approve' }>,
  context: RequestContext,
): void {
  const { approval } = event;
  // The person attaches what others signed on paper: self-attested, and recorded so.
  if (approval.way === 'self-attested-scan') {
    onlyAuthor(event, context);
    if (approval.scan.uploadedBy !== event.by) throw notAllowed(event, 'not-the-author');
    return;
  }
  notTheAuthor(event, context);
  if (approval.way === 'reviewer') {
    onlyReviewer(event, context);
    if (approval.reviewer !== event.by) throw notAllowed(event, 'not-a-reviewer');
    return;
  }
  // One person cannot say that two have signed: each signs with an event of their own.
  throw notAllowed(event, 'not-the-signatory');
}

function decides(event: ClarificationEvent, context: RequestContext): boolean {
  const { supervisor, director, reviewers = [] } = context;
  return (
    reviewers.includes(event.by) ||
    isSignatory(event, supervisor, context) ||
    isSignatory(event, director, context)
  );
}
