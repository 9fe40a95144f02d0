import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../../../tools/chromium.mjs';
import type { BrowserFaceEngine, FaceEngineOptions } from './index.js';
import { type StaticServer, startStaticServer } from './static-server.test.fixtures.js';

export const strictPolicy =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'";

export interface PageOptions extends BrowserContextOptions {
  /** Default the server's own, which is a secure context. */
  readonly origin?: string;
}

export interface FacePage {
  readonly server: StaticServer;
  readonly browser: Browser;
  /** A page of its own profile, with what {@link Window} has more. */
  open(options?: PageOptions): Promise<Page>;
  close(): Promise<void>;
}

/** What the tests call in the page. */
const PAGE_SCRIPT = `
  import { createFaceEngine } from '/face/index.js';
  window.loadFace = (options) =>
    createFaceEngine({ pack: '/pack/pack.json', runtimeUrl: '/ort/', ...options });
  window.photo = async (path) => (await fetch(path)).blob();
  window.refusal = async (work) => {
    try {
      await work;
      return { code: 'nothing was refused' };
    } catch (error) {
      return { code: error.code ?? String(error), details: error.details };
    }
  };
`;

/** A page that imports the engine as an intranet page does: static files, no bundler's server, a strict policy. */
export async function startFacePage(flags: readonly string[] = []): Promise<FacePage> {
  const [server, engine, worker, browser] = await Promise.all([
    startStaticServer(),
    bundle('index.ts'),
    bundle('worker.ts'),
    launch(flags),
  ]);
  const { routes, headers } = server;
  headers.set('content-security-policy', strictPolicy);
  routes.set('/', '<!doctype html><title>Faces</title><script type="module" src="/page.js"></script>');
  routes.set('/page.js', PAGE_SCRIPT);
  routes.set('/face/index.js', engine);
  routes.set('/face/worker.js', worker);
  routes.set('/ort/', { path: folderOf('onnxruntime-web/wasm') });
  routes.set('/pack/', {
    path: fileURLToPath(new URL('../../../face-models/models/mobilefacenet/', import.meta.url)),
  });
  return {
    server,
    browser,
    async open({ origin, ...options } = {}) {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      await page.goto(`${origin ?? server.origin}/`);
      await page.waitForFunction('window.loadFace');
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

function folderOf(entry: string): string {
  return dirname(createRequire(import.meta.url).resolve(entry));
}

async function bundle(entry: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
    conditions: ['@moc-sdk/source'],
    write: false,
  });
  return (outputFiles[0] as { contents: Uint8Array }).contents;
}

function launch(flags: readonly string[]): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium() ?? '', args: [...chromiumFlags, ...flags] });
}

declare global {
  interface Window {
    /** The engine over the pack and the runtime that the test's server has. */
    loadFace(options?: Partial<FaceEngineOptions>): Promise<BrowserFaceEngine>;
    photo(path: string): Promise<Blob>;
    refusal(work: Promise<unknown>): Promise<Refusal>;
  }
}

export interface Refusal {
  readonly code: string;
  readonly details?: Readonly<Record<string, unknown>>;
}
