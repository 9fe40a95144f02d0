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
 * @param location The `pack.json`, or the folder that holds it (with a slash at the end).
 * @throws PackError `face/model-missing` when there is no `pack.json`, `face/pack-invalid` when it is not as
 *   `faceModelPackSchema` says; what the signal says when it aborts
 *
 * @example
 * ```ts
 * const pack = await loadPack(new URL('file:///opt/agency/faces/'));
 * const engine = await createFaceEngine({ pack });
 * ```
 */
export async function loadPack(
  location: URL | string,
  options: LoadPackOptions = {},
): Promise<FaceModelPack> {
  const url = new URL(location);
  const base = url.pathname.endsWith('/') ? new URL('pack.json', url) : url;
  const text = await readText(base, options).catch((cause: unknown) => {
    options.signal?.throwIfAborted();
    throw new PackError('face/model-missing', `There is no pack at ${nameOf(base)}.`, cause);
  });
  try {
    return readManifest(JSON.parse(text), base);
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw new PackError('face/pack-invalid', `${nameOf(base)} is not a pack: ${problem}`, cause);
  }
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
