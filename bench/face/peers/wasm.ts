import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import '@tensorflow/tfjs';

export const require = createRequire(import.meta.url);

/** Where the backend's `.wasm` files lie. */
export const wasmFolder = `${join(dirname(require.resolve('@tensorflow/tfjs-backend-wasm/package.json')), 'dist')}/`;

/** The backend that both peers share: WASM with SIMD, one thread, its files from the installed package. */
export function prepareWasm(): void {
  setWasmPaths(wasmFolder);
  setThreadsCount(1);
}
