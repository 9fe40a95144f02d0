import type { DemoPlace } from './demo-account.js';

/** An app that listens. */
export interface RunningApp {
  close(): Promise<void>;
}

/** Starts the app of one framework on a port of this machine. */
export type StartApp = (place: DemoPlace & { readonly port: number }) => Promise<RunningApp>;
