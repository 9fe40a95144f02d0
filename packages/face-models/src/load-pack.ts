import * as z from 'zod';
import { readManifest } from './manifest.js';
import { PackError } from './pack-error.js';
import type { FaceModelPack } from './schema.js';

export interface LoadPackOptions {
  /** Default the global `fetch`. A `file:` URL is read from the disk in Node. */
  readonly fetch?: typeof fetch;
  readonly signal?: AbortSignal;
}

/**
 * Reads an agency's own pack from a folder or from the web: its `pack.json`, with the files' places resolved. The
 * files themselves are read, and held against their checksums, by the engine that is made with the pack.
 *
 * @param location A URL, or a path: the `pack.json`, or the folder that holds it.
 * @throws PackError `face/model-missing` when there is no `pack.json`, `face/pack-invalid` when it is not as
 *   `faceModelPackSchema` says; what the signal says when it aborts
 *
 * @example
 * ```ts
 * const pack = await loadPack('/opt/agency/faces');
 * const engine = await createFaceEngine({ pack });
 * ```
 */
export async function loadPack(
  location: URL | string,
  options: LoadPackOptions = {},
): Promise<FaceModelPack> {
  const base = manifestAt(urlOf(location));
  const text = await readText(base, options).catch((cause: unknown) => {
    options.signal?.throwIfAborted();
    throw new PackError('face/model-missing', `There is no pack at ${nameOf(base)}.`, cause);
  });
  try {
    return readManifest(JSON.parse(text), base);
  } catch (cause) {
    throw new PackError('face/pack-invalid', `${nameOf(base)} is not a pack: ${problemOf(cause)}`, cause);
  }
}

/** A path of this machine, or one of the page's own server, becomes a URL as well. */
function urlOf(location: URL | string): URL {
  if (location instanceof URL || (URL.canParse(location) && !/^[a-z]:[\\/]/i.test(location)))
    return new URL(location);
  if (globalThis.location) return new URL(location, globalThis.location.href);
  return process.getBuiltinModule('node:url').pathToFileURL(location);
}

function manifestAt(url: URL): URL {
  if (url.pathname.endsWith('.json')) return url;
  const folder = new URL(url);
  if (!folder.pathname.endsWith('/')) folder.pathname += '/';
  return new URL('pack.json', folder);
}

/** One line for each wrong field, with its place. */
function problemOf(cause: unknown): string {
  if (cause instanceof z.ZodError)
    return cause.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  return cause instanceof Error ? cause.message : String(cause);
}

async function readText(url: URL, { fetch: get = fetch, signal }: LoadPackOptions): Promise<string> {
  if (url.protocol === 'file:') {
    // Asked for at run time, so that a page's bundle holds nothing of Node.
    const files = process.getBuiltinModule('node:fs/promises');
    return files.readFile(url, { encoding: 'utf8', ...(signal && { signal }) });
  }
  const response = await get(url, { ...(signal && { signal }) });
  if (!response.ok) throw new Error(`It was answered with ${response.status}.`);
  return response.text();
}

/** The place without what may be secret in it. */
function nameOf({ protocol, host, pathname }: URL): string {
  return `${protocol}//${host}${pathname}`;
}
