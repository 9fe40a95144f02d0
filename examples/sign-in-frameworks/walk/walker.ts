import type { BrowserContext, Page } from 'playwright-core';

/** What a step of the walk works with. */
export interface Walker {
  readonly framework: string;
  /** The app's origin. */
  readonly url: string;
  readonly issuer: string;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Keeps a picture of the page. */
  picture(name: string): Promise<void>;
}

/** Thrown when what a step sees is not what must be. */
export class NotHeld extends Error {}

/** What must hold, in words; throws with what was seen instead. */
export function mustHold(holds: boolean, expectation: string, seen: unknown): void {
  if (!holds) throw new NotHeld(`expected ${expectation}, saw ${JSON.stringify(seen)}`);
}
