/** Periods of an account. Data: an agency may have others. */
export interface AccountRules {
  /** Whole days that a temporary account lives after the day of its registration. */
  readonly temporaryDays: number;
}

/**
 * Source: the ministry's manual, section 1 (60 days). The day of registration is not counted: Civil and Commercial Code,
 * section 193/3, second paragraph.
 */
export const defaultAccountRules: AccountRules = { temporaryDays: 60 };
