import type { QualityGates } from '../../quality/gates.js';
import type { Backend, LoadProgress } from '../types.js';
import type { WireError } from './wire-error.js';
import type { WirePack } from './wire-pack.js';

/** What the worker needs to become an engine. Everything in it can be cloned. */
export interface LoadRequest {
  readonly pack: WirePack;
  /** Absolute URL of the folder with onnxruntime-web's files. */
  readonly runtimeUrl: string;
  readonly gates: QualityGates | undefined;
  readonly cache: boolean;
  readonly webgpu: boolean;
  readonly maxMegapixels: number | undefined;
  /** The name of a lock that the worker holds for as long as it lives. */
  readonly lifeLock: string;
}

/** What the worker answers when it is ready. */
export interface LoadAnswer {
  readonly pack: string;
  readonly backend: Backend;
}

/** The methods that are carried across as they are. */
export type Method = 'inspect' | 'enrol' | 'verify' | 'compare' | 'embed' | 'observe';

/** From the page to the worker. `id` names a call for its answer and for giving it up. */
export type ToWorker =
  | { readonly type: 'load'; readonly id: number; readonly request: LoadRequest }
  | {
      readonly type: 'call';
      readonly id: number;
      readonly method: Method;
      readonly args: readonly unknown[];
      /** The method's last argument without its signal, which cannot be cloned. */
      readonly options: object;
    }
  | { readonly type: 'abort'; readonly id: number }
  | { readonly type: 'close'; readonly id: number };

/** From the worker to the page. */
export type FromWorker =
  /** The script runs. Without it, an error event means that the worker could not be started. */
  | { readonly type: 'awake' }
  /** The life lock is held from now on. */
  | { readonly type: 'alive' }
  | { readonly type: 'progress'; readonly progress: LoadProgress }
  | { readonly type: 'done'; readonly id: number; readonly value: unknown }
  | { readonly type: 'failed'; readonly id: number; readonly error: WireError };
