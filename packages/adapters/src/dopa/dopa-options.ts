import { MocError } from '@moc-sdk/core';
import type { CitizenAnswer } from '@moc-sdk/moc-account-client/verification';
import { type OnTrouble, SourceTrouble, unavailable } from '../source-calls/source-trouble.js';

/** Options of both ways to DOPA. */
export interface DopaOptions {
  /** Milliseconds for one check, from 1 to 60,000. Default 10,000. */
  readonly timeLimit?: number;
  /** Shown to reviewers. Default `DOPA`. */
  readonly name?: string;
  readonly onTrouble?: OnTrouble;
  readonly fetch?: typeof fetch;
}

/** Options with what was left out. */
export interface DopaSettings {
  readonly name: string;
  readonly timeLimit: number;
  readonly onTrouble: OnTrouble | undefined;
  readonly fetch: typeof fetch;
}

/** @throws MocError `source/misconfigured` */
export function dopaSettings(options: DopaOptions): DopaSettings {
  const { name = 'DOPA', timeLimit = 10_000, onTrouble } = options;
  if (!(timeLimit >= 1 && timeLimit <= 60_000)) {
    throw dopaMisconfigured(name, 'timeLimit is from 1 to 60000 milliseconds');
  }
  return { name, timeLimit, onTrouble, fetch: options.fetch ?? ((input, init) => fetch(input, init)) };
}

export function dopaMisconfigured(source: string, problem: string): MocError {
  return new MocError('source/misconfigured', { details: { source, problem } });
}

/** Whatever goes wrong is an answer. */
export async function answered(
  { name, onTrouble }: DopaSettings,
  ask: () => Promise<CitizenAnswer>,
): Promise<CitizenAnswer> {
  try {
    return await ask();
  } catch (error) {
    const trouble =
      error instanceof SourceTrouble ? error : new SourceTrouble('protocol-error', 'unforeseen');
    return unavailable(name, trouble, onTrouble);
  }
}
