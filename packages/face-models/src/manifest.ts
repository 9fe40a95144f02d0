import { type FaceModelPack, faceModelPackSchema } from './schema.js';

/**
 * A pack as `pack.json` holds it: the URLs of the files are relative to it.
 *
 * @param base Where the `pack.json` will lie.
 */
export function toManifest(pack: FaceModelPack, base: URL): unknown {
  return mapUrls(pack, (url) => relative(new URL(url), base));
}

/**
 * Reads a pack from the content of a `pack.json`.
 *
 * @param manifest The parsed JSON.
 * @param base Where the `pack.json` lies; the files' URLs are resolved against it.
 * @throws ZodError that names each wrong field; an Error when a pack from the web names a file of this machine.
 *
 * @example
 * ```ts
 * const base = new URL('file:///opt/agency/faces/pack.json');
 * const pack = readManifest(JSON.parse(await readFile(base, 'utf8')), base);
 * ```
 */
export function readManifest(manifest: unknown, base: URL): FaceModelPack {
  return faceModelPackSchema.parse(mapUrls(manifest, (url) => placeOf(String(url), base)));
}

function placeOf(url: string, base: URL): URL {
  const place = new URL(url, base);
  if (place.protocol === 'file:' && base.protocol !== 'file:') {
    throw new Error('a pack from the web cannot name files of this machine');
  }
  return place;
}

/**
 * The same pack with its files served from one other folder, under the names they have. A web page that carries the
 * weights itself says so with this.
 *
 * @param base The folder, with or without a slash at the end.
 *
 * @example
 * ```ts
 * const pack = packAt(mobilefacenet, new URL('/models/', location.href));
 * ```
 */
export function packAt(pack: FaceModelPack, base: URL | string): FaceModelPack {
  const folder = new URL(base);
  if (!folder.pathname.endsWith('/')) folder.pathname += '/';
  return mapUrls(pack, (url) => new URL(fileName(new URL(url)), folder)) as FaceModelPack;
}

function fileName({ pathname }: URL): string {
  return pathname.split('/').at(-1) ?? '';
}

/** The way from one file to another of the same place, as a relative URL. */
function relative(to: URL, base: URL): string {
  if (to.origin !== base.origin || to.protocol !== base.protocol) return to.href;
  const from = base.pathname.split('/').slice(0, -1);
  const path = to.pathname.split('/');
  const shared = from.findIndex((part, index) => part !== path[index]);
  const depth = shared < 0 ? from.length : shared;
  const up = from.slice(depth).map(() => '..');
  return [...(up.length > 0 ? up : ['.']), ...path.slice(depth)].join('/');
}

/** A copy in which every `url`, however deep, is changed. */
function mapUrls(value: unknown, change: (url: string | URL) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => mapUrls(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) =>
      name === 'url' && (typeof part === 'string' || part instanceof URL)
        ? [name, change(part)]
        : [name, mapUrls(part, change)],
    ),
  );
}
