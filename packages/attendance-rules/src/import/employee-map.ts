/** Whose PIN it is. */
export interface EmployeeMap {
  /**
   * @param pin as the log writes it, without padding
   * @param day of the punch, 20221206 for 6 December 2022
   */
  find(pin: string, day: number): string | undefined;
}
