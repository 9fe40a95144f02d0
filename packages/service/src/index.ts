/**
 * The attendance service: use cases over ports, one fetch handler with an OpenAPI document. Its typed client is
 * `@moc-sdk/service/client`, what it needs of its surroundings `@moc-sdk/service/ports`.
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
  Problem,
  Punch,
  PunchResult,
  Site,
  Travel,
  TravelKind,
} from './api/contract.js';
export { createService, type Service, type ServiceOptions } from './create-service.js';
