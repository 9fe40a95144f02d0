/**
 * Attendance terminals that push their records over HTTP (`/iclock/*`).
 *
 * @module
 */
export type { PunchRecord } from '@moc-sdk/service/ports';
