/** Prints each step with its time and result. */
export interface Report {
  /** Runs a step; its return value is what was seen. A step that throws ends the walk. */
  step(title: string, work: () => Promise<string>): Promise<void>;
  /** How many steps have held. */
  readonly held: number;
}

/** Thrown when what a step sees is not what must be. */
export class NotHeld extends Error {}

export function createReport(print: (line: string) => void): Report {
  let held = 0;
  return {
    get held() {
      return held;
    },
    step: async (title, work) => {
      const from = performance.now();
      const took = () => `${Math.round(performance.now() - from)} ms`.padStart(8);
      try {
        const seen = await work();
        held += 1;
        print(`  ✓ ${took()}  ${title}: ${seen}`);
      } catch (error) {
        print(`  ✗ ${took()}  ${title}`);
        throw error;
      }
    },
  };
}

/** What must hold, in words; throws with what was seen instead. */
export function mustHold(holds: boolean, expectation: string, seen: unknown): void {
  if (!holds) throw new NotHeld(`expected ${expectation}, saw ${JSON.stringify(seen)}`);
}
