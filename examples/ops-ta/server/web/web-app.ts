import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { fileHeaders, pageHeaders } from './security-headers.js';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};
const NONCE_MARK = /__CSP_NONCE__/g;
const ACCOUNT_MARK = /__ACCOUNT_URL__/g;
/** Vite puts a hash of the content into the name of everything here. */
const HASHED = /^\/assets\//;

/** Answers with a file of the web app, or with its page for the paths that the app itself knows. */
export type WebApp = (request: Request) => Promise<Response>;

/** Where pages lead to beside this app. */
export interface WebAppPlaces {
  /** Where signing out goes. */
  readonly issuer: string;
  /** Where people see and mend their own verification. */
  readonly accountUrl?: string;
}

/**
 * Serves the built web app. Only files that lay in the folder at the start can be asked for.
 */
export async function webApp(folder: string, { issuer, accountUrl = '' }: WebAppPlaces): Promise<WebApp> {
  const files = await listFiles(folder);
  const page = await readPage(folder);
  const issuerOrigin = new URL(issuer).origin;

  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'Method not allowed');
    const { pathname } = new URL(request.url);
    const file = files.get(pathname);
    if (file && pathname !== '/index.html') return fileResponse(file, HASHED.test(pathname));
    if (HASHED.test(pathname)) return plain(404, 'Not found');
    if (page === undefined)
      return plain(503, 'The web app is not built: run the build script of @moc-sdk/ops-ta.');
    const nonce = randomBytes(16).toString('base64');
    return new Response(page.replace(NONCE_MARK, nonce).replace(ACCOUNT_MARK, asAttribute(accountUrl)), {
      headers: {
        ...pageHeaders(nonce, issuerOrigin),
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
      },
    });
  };
}

const asAttribute = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/\$/g, '$$$$');

async function listFiles(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [`/${relative(folder, path).split(sep).join('/')}`, path]),
  );
}

async function readPage(folder: string): Promise<string | undefined> {
  return readFile(join(folder, 'index.html'), 'utf8').catch(() => undefined);
}

async function fileResponse(path: string, isHashed: boolean): Promise<Response> {
  return new Response(new Uint8Array(await readFile(path)), {
    headers: {
      ...fileHeaders(),
      'content-type': CONTENT_TYPES[extname(path)] ?? 'application/octet-stream',
      'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
  });
}

function plain(status: number, text: string): Response {
  return new Response(text, {
    status,
    headers: { ...fileHeaders(), 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}
