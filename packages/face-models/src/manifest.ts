import * as z from 'zod';
import { type FaceModelPack, faceModelPackSchema, type ModelFile } from './schema.js';

const located = z.looseObject({ url: z.string() });
const manifestSchema = z.looseObject({
  files: z.object({ detect: located, landmarks: located, embed: located }),
});

/** A pack as `pack.json` holds it: the URLs of the files are relative to it. */
export function toManifest(pack: FaceModelPack): unknown {
  const beside = (file: ModelFile) => ({ ...file, url: `./${file.url.pathname.split('/').at(-1)}` });
  const { detect, landmarks, embed } = pack.files;
  return {
    ...pack,
    files: { detect: beside(detect), landmarks: beside(landmarks), embed: beside(embed) },
  };
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
  const raw = manifestSchema.parse(manifest);
  const resolve = (file: z.infer<typeof located>) => ({ ...file, url: new URL(file.url, base) });
  const { detect, landmarks, embed } = raw.files;
  return faceModelPackSchema.parse({
    ...raw,
    files: { detect: resolve(detect), landmarks: resolve(landmarks), embed: resolve(embed) },
  });
}
