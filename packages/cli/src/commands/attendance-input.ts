import { type AttendanceInput, loadRuleSet, parseAttendanceInput } from '@moc-sdk/attendance-rules';
import { readJson } from '../files.js';

/**
 * One person's facts from a file, by the rules that stand in it or in a file of their own.
 *
 * @throws MocError `system/file-unreadable`, `attendance/invalid-input`
 */
export async function readAttendance(path: string, rules: string | undefined): Promise<AttendanceInput> {
  return parseWithRules(await readJson(path, 'attendance/invalid-input'), rules);
}

/**
 * As `readAttendance`, of facts that were read already.
 *
 * @throws MocError as `readAttendance`
 */
export async function parseWithRules(facts: unknown, rules: string | undefined): Promise<AttendanceInput> {
  if (rules === undefined) return parseAttendanceInput(facts);
  const ruleSet = loadRuleSet(await readJson(rules, 'attendance/invalid-input'));
  return parseAttendanceInput(typeof facts === 'object' ? { ...facts, ...ruleSet } : facts);
}
