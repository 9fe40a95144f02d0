import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals bytes with AES-256-GCM: nonce, ciphertext, tag.
 *
 * @param boundTo whose bytes they are: they open under the same words only, so that sealed data cannot change places
 */
export function sealBytes(key: Uint8Array, bytes: Uint8Array, boundTo: string): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(boundTo));
  return new Uint8Array(Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]));
}

/** What {@link sealBytes} sealed; `undefined` for anything else: another key, another owner, a changed byte. */
export function openSealed(key: Uint8Array, sealed: Uint8Array, boundTo: string): Uint8Array | undefined {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const end = sealed.length - TAG_BYTES;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES))
      .setAAD(Buffer.from(boundTo))
      .setAuthTag(sealed.subarray(end));
    return new Uint8Array(
      Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, end)), decipher.final()]),
    );
  } catch {
    return undefined;
  }
}

/** Seals plain JSON. */
export function sealJson(key: Uint8Array, value: unknown, boundTo: string): Uint8Array {
  return sealBytes(key, new TextEncoder().encode(JSON.stringify(value)), boundTo);
}

/** What {@link sealJson} sealed, or `undefined`. */
export function openSealedJson(key: Uint8Array, sealed: Uint8Array, boundTo: string): unknown {
  const bytes = openSealed(key, sealed, boundTo);
  return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as unknown);
}
