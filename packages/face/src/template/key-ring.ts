import { FaceError } from '@moc-sdk/core/face-errors';

const KEY_BYTES = 32;
/** A name's length stands in one byte of the template. */
const MAX_ID_BYTES = 255;

/** 32 secret bytes (AES-256) and the name that templates say they need. */
export interface FaceKey {
  /**
   * Stands in each template in the clear: `2026`, not a secret. At most 255 bytes of UTF-8. Default: the beginning of the
   * key's SHA-256.
   */
  readonly id?: string | undefined;
  readonly key: Uint8Array;
}

/**
 * The keys of face templates: one key, or a ring whose first key seals and whose others still open. Keep them apart
 * from the templates.
 */
export type FaceKeys = Uint8Array | readonly [FaceKey, ...FaceKey[]];

/** One key, ready for Web Crypto. */
export interface RingKey {
  readonly id: string;
  readonly crypto: CryptoKey;
}

export interface KeyRing {
  readonly current: RingKey;
  /** The keys that may open a template that names this key, or none: then all. */
  openers(id: string | undefined): readonly RingKey[];
  isCurrent(id: string | undefined): boolean;
}

/**
 * A key without a name goes by the beginning of its SHA-256, and so does a key that got its name later: a single key
 * that becomes part of a ring goes on opening what it sealed.
 *
 * @throws MocError `face/key-invalid`
 */
export async function readKeys(keys: FaceKeys): Promise<KeyRing> {
  checkKeys(keys);
  const [first, ...others] = keys instanceof Uint8Array ? [{ key: keys }] : keys;
  const current = await readKey(first);
  const ring = [current, ...(await Promise.all(others.map(readKey)))];
  const named = (id: string) => ring.filter((key) => key.id === id || key.fingerprint === id);
  return {
    current,
    openers: (id) => (id === undefined ? ring : named(id)),
    isCurrent: (id) => id !== undefined && named(id).includes(current),
  };
}

/** @throws MocError `face/key-invalid` */
export function checkKeys(keys: FaceKeys): void {
  const given: readonly Partial<FaceKey>[] = keys instanceof Uint8Array ? [{ key: keys }] : keys;
  if (given.length === 0) throw new FaceError('face/key-invalid', { details: { bytes: 0 } });
  for (const { id, key } of given) {
    const bytes = key?.length ?? 0;
    if (bytes !== KEY_BYTES) throw new FaceError('face/key-invalid', { details: { bytes } });
    // Of two keys of one name the old one's templates would pass for sealed anew.
    const unique = id === undefined || given.filter((one) => one.id === id).length < 2;
    if (unique && new TextEncoder().encode(id).length <= MAX_ID_BYTES) continue;
    const hint = `The name of a key has at most ${MAX_ID_BYTES} bytes and is no other key's.`;
    throw new FaceError('face/key-invalid', { details: { bytes }, hint });
  }
}

async function readKey({ id, key }: FaceKey) {
  const bytes = new Uint8Array(key);
  const fingerprint = await fingerprintOf(bytes);
  const uses: KeyUsage[] = ['encrypt', 'decrypt'];
  const imported = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, uses);
  return { id: id ?? fingerprint, fingerprint, crypto: imported };
}

/** Eight of 64 hexadecimal digits: enough to tell keys apart, nothing to find a random key by. */
async function fingerprintOf(key: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', key);
  return Array.from(new Uint8Array(digest, 0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
