import type { UnavailableReason } from '../because.js';
import type { SourceCall } from '../sources.js';

/** What is broken about a source in memory. Change it whenever you like: every call looks at it anew. */
export interface SourceFaults {
  /** Answers `unavailable` with this reason. A function is asked at each call: to fail now and then. */
  down?: UnavailableReason | (() => UnavailableReason | undefined) | undefined;
  /** Never answers, and ends when the call's signal is aborted. */
  hang?: boolean;
  /** Answers so many milliseconds later. */
  slow?: number;
}

/** Waits as the faults say. @returns why the source cannot be asked, if so. */
export async function meetFaults(
  faults: SourceFaults,
  { signal }: SourceCall,
): Promise<UnavailableReason | undefined> {
  if (faults.hang && (await aborted(signal))) return 'timeout';
  if (faults.slow && (await aborted(signal, faults.slow))) return 'timeout';
  return typeof faults.down === 'function' ? faults.down() : faults.down;
}

/** `true` once the signal is aborted, `false` when the time is over before. */
function aborted(signal: AbortSignal, milliseconds?: number): Promise<boolean> {
  if (signal.aborted) return Promise.resolve(true);
  return new Promise((resolve) => {
    const timer = milliseconds === undefined ? undefined : setTimeout(() => end(false), milliseconds);
    const onAbort = () => end(true);
    const end = (isAborted: boolean) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      resolve(isAborted);
    };
    signal.addEventListener('abort', onAbort);
  });
}
