import type { ProviderClock } from './provider-clock.js';
import { asSignInError } from './provider-errors.js';
import type { Examined } from './refusals.js';

/** Runs a step; whatever it throws becomes one of our codes. */
export type Naming = <T>(examined: Examined, step: () => Promise<T>) => Promise<T>;

export function createNaming(clock: ProviderClock): Naming {
  return async (examined, step) => {
    try {
      return await step();
    } catch (error) {
      throw clock.explain(asSignInError(error, examined));
    }
  };
}
