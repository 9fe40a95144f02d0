import type { Page } from 'playwright-core';

/** Prints each step with its time and result, and remembers whether all held. */
export interface Report {
  /** Runs a step; a step that throws ends the walk. Its return value is what was seen. */
  step(title: string, work: () => Promise<string>): Promise<void>;
  readonly steps: number;
}

/** Thrown by {@link expectTo} and by steps when what they see is not what must be. */
export class NotHeld extends Error {}

export function createReport(page: () => Page | undefined, folder: string, print: (line: string) => void): Report {
  let steps = 0;
  return {
    get steps() {
      return steps;
    },
    step: async (title, work) => {
      const from = performance.now();
      const took = () => `${Math.round(performance.now() - from)} ms`.padStart(8);
      try {
        const seen = await work();
        steps += 1;
        print(`  ✓ ${took()}  ${title}: ${seen}`);
      } catch (error) {
        print(`  ✗ ${took()}  ${title}`);
        await page()?.screenshot({ path: `${folder}/failed.png`, fullPage: true }).catch(() => undefined);
        throw error;
      }
    },
  };
}

/** What must hold, in words; throws with what was seen instead. */
export function expectTo(holds: boolean, expectation: string, seen: unknown): void {
  if (!holds) throw new NotHeld(`expected ${expectation}, saw ${JSON.stringify(seen)}`);
}
