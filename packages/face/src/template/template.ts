import { FaceError } from '@moc-sdk/core/face-errors';
import { assertOwnEmbedding, type FaceEmbedding } from '../embedding.js';
import { readHeader, writeHeader } from './header.js';
import { bytesToVector, vectorToBytes } from './vector-bytes.js';

/** NIST SP 800-38D: GCM takes a 96-bit nonce that never repeats under one key, and gives a 128-bit tag. */
const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

export interface SealOptions {
  /** 32 secret bytes (AES-256). Keep them apart from the templates. */
  readonly key: Uint8Array;
  /** Whose face it is: the stable ID of the person. Bound to the template, not stored in it. */
  readonly person: string;
}

export interface OpenOptions extends SealOptions {
  /** The name of the pack in use, `id@version`; `FaceEngine.pack` gives it. */
  readonly pack: string;
}

/**
 * Encrypts an embedding for storage: AES-256-GCM under the caller's key, bound to the person, the pack and the
 * pipeline, so that one person's template cannot be put in another's place.
 *
 * @throws MocError `face/key-invalid` when the key has not 32 bytes.
 *
 * @example
 * ```ts
 * const sealed = await sealTemplate(enrolment.embedding, { key, person: 'somying' });
 * ```
 */
export async function sealTemplate(embedding: FaceEmbedding, options: SealOptions): Promise<Uint8Array> {
  const header = writeHeader(embedding);
  // Not an option: a nonce that repeats under one key gives the key stream away.
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const key = await importKey(options.key, 'encrypt');
  const secret = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: boundTo(header, options.person) },
    key,
    vectorToBytes(embedding.values),
  );
  return concat(header, iv, new Uint8Array(secret));
}

/**
 * Decrypts a stored template.
 *
 * @throws MocError `face/template-damaged` on a wrong key, another person's template or changed bytes (which of the
 * three cannot be told), `face/template-of-other-pack`, `face/key-invalid`.
 */
export async function openTemplate(sealed: Uint8Array, options: OpenOptions): Promise<FaceEmbedding> {
  const key = await importKey(options.key, 'decrypt');
  const read = readHeader(sealed);
  if (!read || sealed.length < read.length + IV_BYTES + TAG_BYTES)
    throw new FaceError('face/template-damaged');
  const { header, length } = read;
  const values = await decrypt(new Uint8Array(sealed), length, key, options.person);
  assertOwnEmbedding(header, options.pack);
  return { ...header, values };
}

async function decrypt(
  sealed: Uint8Array<ArrayBuffer>,
  headerLength: number,
  key: CryptoKey,
  person: string,
): Promise<Float32Array> {
  const header = sealed.subarray(0, headerLength);
  const iv = sealed.subarray(headerLength, headerLength + IV_BYTES);
  const secret = sealed.subarray(headerLength + IV_BYTES);
  try {
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData: boundTo(header, person) },
      key,
      secret,
    );
    return bytesToVector(plain);
  } catch (cause) {
    throw new FaceError('face/template-damaged', { cause });
  }
}

async function importKey(bytes: Uint8Array, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  if (bytes.length !== KEY_BYTES) {
    throw new FaceError('face/key-invalid', { details: { bytes: bytes.length } });
  }
  return crypto.subtle.importKey('raw', new Uint8Array(bytes), 'AES-GCM', false, [use]);
}

/** The header's own lengths make the border between header and person unambiguous. */
function boundTo(header: Uint8Array, person: string): Uint8Array<ArrayBuffer> {
  return concat(header, new TextEncoder().encode(person));
}

function concat(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    out.set(part, offset);
    offset += part.length;
  }
  return out;
}
