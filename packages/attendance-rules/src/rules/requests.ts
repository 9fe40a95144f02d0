import type { AttendanceFacts, ClarificationInput } from '../input/types.js';
import { type EpochDay, readDay } from './civil-time.js';
import { byText } from './text-order.js';

type Half = 'am' | 'pm' | 'day';

/** First and last day, both inclusive. */
export interface Span {
  readonly firstDay: EpochDay;
  readonly lastDay: EpochDay;
}

/** Travel or leave that covers. */
export interface Cover extends Span {
  readonly type: 'travel' | 'leave';
  readonly kind: string;
  readonly id: string | undefined;
  /** The id, or what tells it from others where it has none. */
  readonly name: string;
  readonly half: Half;
}

/** A clarification that counts. */
export interface StandingClarification extends Span {
  readonly status: 'awaiting-approval' | 'approved';
  readonly id: string | undefined;
  readonly name: string;
  readonly half: Half;
}

/** Whether a request speaks for a half of the day. */
export function speaksFor({ half }: { readonly half: Half }, slot: 'in' | 'out'): boolean {
  return half === 'day' || half === (slot === 'in' ? 'am' : 'pm');
}

export function isOn({ firstDay, lastDay }: Span, day: EpochDay): boolean {
  return firstDay <= day && day <= lastDay;
}

/** Recorded travel and approved leave. Any order of the input gives the same: the longest-standing request first. */
export function coversOf({ travel = [], leave = [] }: AttendanceFacts): Cover[] {
  const covers = [
    ...travel.flatMap((request) => coverOf('travel', 'recorded', request)),
    ...leave.flatMap((request) => coverOf('leave', 'approved', request)),
  ];
  return onceEach(covers, ({ type, kind, firstDay, lastDay, half, id = '' }) =>
    [String(firstDay).padStart(8), String(lastDay).padStart(8), kind, half, id, type].join(' '),
  );
}

/** Awaiting and approved clarifications; of several, an approved one stands. */
export function standingClarifications({ clarifications = [] }: AttendanceFacts): StandingClarification[] {
  const standing = clarifications.flatMap(standingOf);
  return onceEach(standing, ({ firstDay, half, status, id = '' }) =>
    [status === 'approved' ? 0 : 1, id, half, firstDay].join(' '),
  );
}

function coverOf(
  type: Cover['type'],
  effective: string,
  { kind, id, from, to, half = 'day', status }: NonNullable<AttendanceFacts['leave']>[number],
): Cover[] {
  if (status !== effective) return [];
  const name = id ?? `${type} ${kind} ${from}/${to} ${half}`;
  return [{ type, kind, id, name, firstDay: readDay(from), lastDay: readDay(to), half }];
}

function standingOf({ date, half, status, id }: ClarificationInput): StandingClarification[] {
  if (status !== 'approved' && status !== 'awaiting-approval') return [];
  const day = readDay(date);
  return [
    { status, id, name: id ?? `clarification ${date} ${half} ${status}`, firstDay: day, lastDay: day, half },
  ];
}

/** In the order of their keys; a request that was handed in twice is one. */
function onceEach<Request>(requests: readonly Request[], keyOf: (request: Request) => string): Request[] {
  if (requests.length === 0) return [];
  const byKey = new Map<string, Request>();
  for (const request of requests) {
    const key = keyOf(request);
    if (!byKey.has(key)) byKey.set(key, request);
  }
  return [...byKey.keys()].sort(byText).map((key) => byKey.get(key) as Request);
}

/** The days that any of the requests is about: outside of them none needs to be looked for. */
export function reachOf(requests: readonly Span[]): Span {
  if (requests.length === 0) return { firstDay: 1, lastDay: 0 };
  return {
    firstDay: Math.min(...requests.map(({ firstDay }) => firstDay)),
    lastDay: Math.max(...requests.map(({ lastDay }) => lastDay)),
  };
}
