import type { Regulation } from '../input/types.js';

/** A regulation that leaves nothing open that the day codes depend on. */
export type SettledRegulation = {
  [Setting in Exclude<keyof Regulation, 'validTo' | 'lockMonthAfterDays' | 'attachments'>]-?: Exclude<
    Regulation[Setting],
    undefined
  >;
};

/**
 * The working time that holds where an agency has set none of its own.
 *
 * - Hours 08:30 to 16:30 with lunch from 12:00 to 13:00, Saturday and Sunday off: the Prime Minister's Office
 *   regulation on working days, hours and holidays of government offices, B.E. 2502 (ระเบียบว่าด้วยวันเวลาทำงานและ
 *   วันหยุดราชการของสำนักงานในพระราชอาณาจักร พ.ศ. 2502). `validFrom` is only earlier than any log the engine reads.
 * - Approval by the signed scan: the ministry's manual.
 * - **Inferred**, to be set by each agency: the window (180 minutes before, 449 after: 05:30 to 23:59), no grace, a
 *   minute for double taps, travel shown on days off, travel before leave.
 */
export const defaultRegulation: SettledRegulation = {
  validFrom: '2001-01-01',
  name: { th: 'เวลาราชการปกติ', en: 'Regular government hours' },
  bands: [{ id: 'B', start: '08:30', end: '16:30' }],
  lunch: ['12:00', '13:00'],
  openBeforeMinutes: 180,
  closeAfterMinutes: 449,
  graceInMinutes: 0,
  graceOutMinutes: 0,
  dedupeSeconds: 60,
  workingWeekdays: [1, 2, 3, 4, 5],
  travelOnNonWorkingDays: 'show',
  precedence: ['travel', 'leave'],
  clarification: { approvalWays: ['self-attested-scan', 'reviewer'] },
};
