/**
 * The typed client of the service: all that a page or a widget needs to know of it.
 *
 * @module
 */
export type {
  Clarification,
  ClarificationDraft,
  DayView,
  Direction,
  Half,
  Me,
  MonthView,
  Position,
  Punch,
  PunchResult,
  Site,
  Travel,
  TravelKind,
} from '../api/contract.js';
export { createReviewClient } from './create-review-client.js';
export { createServiceClient, type ServiceClientOptions } from './create-service-client.js';
export type {
  BulkAnswer,
  BulkDecision,
  DecisionOptions,
  ReviewCase,
  ReviewClient,
  ReviewLine,
  ReviewQuery,
  ReviewQueue,
} from './review-types.js';
export type { CallOptions, ServiceClient } from './types.js';
