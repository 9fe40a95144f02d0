import type { FaceModelPack } from '@moc-sdk/face-models';

/** A pack whose files' URLs are strings (a `URL` cannot be cloned), or the address of a `pack.json`. */
export type WirePack = { readonly content: unknown } | { readonly manifest: string };

export function packToWire(pack: FaceModelPack | URL | string): WirePack {
  if (typeof pack === 'string' || pack instanceof URL) return { manifest: new URL(pack, location.href).href };
  return { content: mapUrls(pack, String) };
}

/** The pack again, its files' URLs resolved against `base`. */
export function packFromWire(content: unknown, base: string): FaceModelPack {
  return mapUrls(content, (url) => new URL(String(url), base)) as FaceModelPack;
}

/** A copy in which every `url`, however deep, is changed. */
function mapUrls(value: unknown, change: (url: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => mapUrls(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      name === 'url' ? change(part) : mapUrls(part, change),
    ]),
  );
}
