import { SourceTrouble } from '../source-calls/source-trouble.js';
import type { HttpAnswer } from './ask-over-http.js';

/** @throws SourceTrouble `protocol-error`, without what was there instead */
export function readJson({ type, text }: HttpAnswer): unknown {
  if (type !== 'application/json') throw new SourceTrouble('protocol-error', 'not JSON');
  try {
    return JSON.parse(text);
  } catch {
    throw new SourceTrouble('protocol-error', 'not JSON');
  }
}
