import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** What a path gives: bytes, a file or folder on disk, or an answer of its own. */
export type Served = Uint8Array | string | { readonly path: string } | ((response: ServerResponse) => void);

/** A static server on loopback, as plain as an intranet's: files, types, and the same headers on all of them. */
export interface StaticServer {
  readonly origin: string;
  readonly port: number;
  /** By the longest prefix that ends with `/`, or the whole path. May be changed at any time. */
  readonly routes: Map<string, Served>;
  /** Sent with every answer. */
  readonly headers: Map<string, string>;
  /** Every path that was asked for, in order. */
  readonly asked: string[];
  close(): Promise<void>;
}

export async function startStaticServer(): Promise<StaticServer> {
  const routes = new Map<string, Served>();
  const headers = new Map<string, string>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://page');
    asked.push(pathname);
    for (const [name, value] of headers) response.setHeader(name, value);
    answer(routes, pathname, response).catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    routes,
    headers,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function answer(routes: Map<string, Served>, path: string, response: ServerResponse): Promise<void> {
  const key = routes.has(path) ? path : longestPrefix(routes, path);
  const served = key === undefined ? undefined : routes.get(key);
  if (served === undefined) throw new Error('not found');
  if (typeof served === 'function') return served(response);
  response.setHeader('content-type', TYPES[extname(path) || '.html'] ?? 'application/octet-stream');
  if (typeof served === 'string' || served instanceof Uint8Array) {
    response.end(served);
    return;
  }
  const file = key === path ? served.path : join(served.path, path.slice(key?.length));
  response.setHeader('content-length', (await stat(file)).size);
  createReadStream(file).pipe(response);
}

function longestPrefix(routes: Map<string, Served>, path: string): string | undefined {
  return [...routes.keys()]
    .filter((key) => key.endsWith('/') && key.length > 1 && path.startsWith(key))
    .sort((a, b) => b.length - a.length)[0];
}
