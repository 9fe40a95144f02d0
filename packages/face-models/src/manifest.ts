import { type FaceModelPack, faceModelPackSchema } from './schema.js';

/** A pack as `pack.json` holds it: the URLs of the files are relative to it. */
export function toManifest(pack: FaceModelPack): unknown {
  return mapUrls(pack, (url) => `./${new URL(url).pathname.split('/').at(-1)}`);
}

/**
 * Reads a pack from the content of a `pack.json`.
 *
 * @param manifest The parsed JSON.
 * @param base Where the `pack.json` lies; the files' URLs are resolved against it.
 * @throws ZodError that names each wrong field.
 *
 * @example
 * ```ts
 * const base = new URL('file:///opt/agency/faces/pack.json');
 * const pack = readManifest(JSON.parse(await readFile(base, 'utf8')), base);
 * ```
 */
export function readManifest(manifest: unknown, base: URL): FaceModelPack {
  return faceModelPackSchema.parse(mapUrls(manifest, (url) => new URL(String(url), base)));
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
