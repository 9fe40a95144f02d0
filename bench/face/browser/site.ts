import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.jpg': 'image/jpeg',
};
const POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'";

const folder = (specifier: string) => fileURLToPath(new URL('.', import.meta.resolve(specifier)));
const FOLDERS: Readonly<Record<string, string>> = {
  '/face/': folder('@moc-sdk/face/browser/worker'),
  '/pack/': fileURLToPath(
    new URL('models/mobilefacenet/', import.meta.resolve('@moc-sdk/face-models/package.json')),
  ),
  '/ort/': folder('onnxruntime-web/wasm'),
};

export interface Site {
  readonly origin: string;
  close(): void;
}

/** What an intranet serves: the built files as they are, browsers may keep them for an hour, a strict policy. */
export async function startSite(pages: Readonly<Record<string, string | Uint8Array>>): Promise<Site> {
  const server: Server = createServer(async ({ url = '/' }, response) => {
    const content = await read(pages, url).catch(() => undefined);
    if (content === undefined) return response.writeHead(404).end();
    response.setHeader('content-security-policy', POLICY);
    response.setHeader('cache-control', 'max-age=3600');
    response.setHeader('content-length', Buffer.byteLength(content));
    response.setHeader('content-type', TYPES[extname(url) || '.html'] ?? 'application/octet-stream');
    return response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function read(
  pages: Readonly<Record<string, string | Uint8Array>>,
  url: string,
): Promise<string | Uint8Array> {
  const page = pages[url];
  if (page !== undefined) return page;
  const [prefix = '', path = ''] = Object.entries(FOLDERS).find(([prefix]) => url.startsWith(prefix)) ?? [];
  return readFile(join(path, url.slice(prefix.length)));
}
