const NAME = 'moc-face-models';

/** Networks that were downloaded before, by their SHA-256, so that a new version never meets an old file. */
export interface ModelCache {
  get(sha256: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** A full disk is no error: the file is downloaded again next time. */
  put(sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  drop(sha256: string): Promise<void>;
}

/** Over Cache Storage; keeps nothing where there is none (insecure origins, some private windows). */
export async function openModelCache(wanted: boolean): Promise<ModelCache> {
  const cache =
    wanted && typeof caches !== 'undefined' ? await caches.open(NAME).catch(() => undefined) : undefined;
  if (!cache) return nothing;
  return {
    async get(sha256) {
      const found = await cache.match(keyOf(sha256)).catch(() => undefined);
      return found && new Uint8Array(await found.arrayBuffer());
    },
    async put(sha256, bytes) {
      const response = new Response(bytes, { headers: { 'content-type': 'application/octet-stream' } });
      await cache.put(keyOf(sha256), response).catch(() => undefined);
    },
    async drop(sha256) {
      await cache.delete(keyOf(sha256)).catch(() => undefined);
    },
  };
}

/** A key must be a URL; nothing is ever asked of this one. */
const keyOf = (sha256: string) => `https://face-models.invalid/${sha256}`;

const nothing: ModelCache = {
  get: async () => undefined,
  put: async () => {},
  drop: async () => {},
};
