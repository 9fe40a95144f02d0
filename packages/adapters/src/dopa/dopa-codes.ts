import type { CitizenAnswer } from '@moc-sdk/moc-account-client/verification';
import { SourceTrouble } from '../source-calls/source-trouble.js';

/**
 * What DOPA's codes mean. 1 and 2 are problems of the card itself (2: ended, as the holder moved), 4 no match of laser
 * code or data, 5 incomplete. Source: public notes of `CheckCardByLaser` and of the API Laser Code of GDX.
 */
const ANSWERS: Readonly<Record<string, CitizenAnswer>> = {
  '1': { answer: 'card-invalid', problem: '1' },
  '2': { answer: 'card-invalid', problem: '2' },
  '4': { answer: 'mismatch' },
  '5': { answer: 'incomplete' },
};

/**
 * The answer for a code that says that something is wrong. Right (0) is not among them: it must come with everything else
 * that says so.
 *
 * @throws SourceTrouble `protocol-error` for a code that is not documented
 */
export function answerOfCode(code: string): CitizenAnswer {
  const answer = Object.hasOwn(ANSWERS, code) ? ANSWERS[code] : undefined;
  if (!answer) throw new SourceTrouble('protocol-error', `code ${code}`);
  return answer;
}
