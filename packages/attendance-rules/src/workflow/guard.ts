import { bangkokDate, MocError } from '@moc-sdk/core';
import { actingFor, type Deputy } from './deputies.js';

/** Whom and when a request concerns: what decides who may do what with it, until when. */
export interface RequestContext {
  /** Who wrote it. */
  readonly author: string;
  /** The ids of whoever signs. */
  readonly supervisor?: string;
  readonly director?: string;
  /** Who may decide in the system. */
  readonly reviewers?: readonly string[];
  readonly deputies?: readonly Deputy[];
  /** Last date for handing it in: `deadlineOf`. */
  readonly deadline?: string | undefined;
  /** From this date on the month is locked: `lockDateOf`. */
  readonly lockedOn?: string | undefined;
  /** Months that it is about, `YYYY-MM`, for what people read. */
  readonly month?: string;
}

/** Why somebody may not do something. */
export type Refusal =
  | 'not-the-author'
  | 'own-request'
  | 'not-a-reviewer'
  | 'not-the-signatory'
  | 'not-in-order'
  | 'already-signed';

export interface Happening {
  readonly type: string;
  readonly at: string;
  readonly by: string;
}

/** The date of an event in Bangkok. */
export function dateOf({ at }: Happening): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) {
    throw new MocError('attendance/invalid-input', {
      details: { problem: 'at: is not an instant, e.g. "2022-12-07T09:00:00+07:00"' },
    });
  }
  return bangkokDate(date);
}

/** Nothing of who it was stands in it: an app may know people by a number that is nobody else's business. */
export function notAllowed({ type }: Happening, reason: Refusal): MocError {
  return new MocError('attendance/not-allowed', { details: { event: type, reason } });
}

export function onlyAuthor(event: Happening, { author }: RequestContext): void {
  if (event.by !== author) throw notAllowed(event, 'not-the-author');
}

/** Nobody decides on their own request. */
export function notTheAuthor(event: Happening, { author }: RequestContext): void {
  if (event.by === author) throw notAllowed(event, 'own-request');
}

export function onlyReviewer(event: Happening, { reviewers = [] }: RequestContext): void {
  if (!reviewers.includes(event.by)) throw notAllowed(event, 'not-a-reviewer');
}

/** Whether somebody is the signatory or acts for them on the day of the event. */
export function isSignatory(
  event: Happening,
  signatory: string | undefined,
  { deputies }: RequestContext,
): boolean {
  return signatory !== undefined && actingFor(signatory, event.by, dateOf(event), deputies) !== undefined;
}

/** @throws MocError `attendance/deadline-passed` */
export function withinDeadline(event: Happening, { deadline }: RequestContext): void {
  if (deadline === undefined || dateOf(event) <= deadline) return;
  throw new MocError('attendance/deadline-passed', { details: { deadline } });
}

/** @throws MocError `attendance/month-locked` */
export function notLocked(event: Happening, { lockedOn, month = '' }: RequestContext): void {
  if (lockedOn === undefined || dateOf(event) < lockedOn) return;
  throw new MocError('attendance/month-locked', { details: { month, lockedOn } });
}
