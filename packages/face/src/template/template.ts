import { FaceError } from '@moc-sdk/core/face-errors';
import { assertOwnEmbedding, assertUnit, type EnrolledFace, type FaceTemplate } from '../embedding.js';
import { readHeader, type TemplateHeader, writeHeader } from './header.js';
import { type FaceKeys, type RingKey, readKeys } from './key-ring.js';
import { bytesToVector, vectorToBytes } from './vector-bytes.js';

/** NIST SP 800-38D: GCM takes a 96-bit nonce that never repeats under one key, and gives a 128-bit tag. */
const IV_BYTES = 12;
const TAG_BYTES = 16;

export interface SealOptions {
  /** One key, or a ring whose first key seals. */
  readonly keys: FaceKeys;
  /** Whose face it is: the stable ID of the person. Bound to the template, not stored in it. */
  readonly person: string;
}

export interface OpenOptions extends SealOptions {
  /** The name of the pack in use, `id@version`; `FaceEngine.pack` gives it. */
  readonly pack: string;
}

/**
 * Encrypts a face for storage: AES-256-GCM under the caller's key, bound to the person, the pack, the pipeline and the
 * key's name, so that one person's template cannot be put in another's place.
 *
 * @param face An embedding of `enrol`, or a template to seal again.
 * @throws MocError `face/key-invalid` when a key has not 32 bytes, `face/template-damaged` when the face is no vector of
 * length 1.
 *
 * @example
 * ```ts
 * const sealed = await sealTemplate(enrolment.embedding, { keys: faceKey, person: 'somying' });
 * ```
 */
export async function sealTemplate(face: EnrolledFace, options: SealOptions): Promise<Uint8Array> {
  assertUnit(face);
  const { current } = await readKeys(options.keys);
  const { pack, pipeline, values, anchor = values } = face;
  const header = writeHeader({ pack, pipeline, key: current.id });
  // Not an option: a nonce that repeats under one key gives the key stream away.
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const secret = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: boundTo(header, options.person) },
    current.crypto,
    concat(vectorToBytes(anchor), vectorToBytes(values)),
  );
  return concat(header, iv, new Uint8Array(secret));
}

/**
 * Decrypts a stored template.
 *
 * @throws MocError `face/template-damaged` on a wrong key, another person's template or changed bytes (which of the
 * three cannot be told), `face/key-unknown`, `face/template-of-other-pack` (ask for a new photo), `face/key-invalid`.
 */
export async function openTemplate(sealed: Uint8Array, options: OpenOptions): Promise<FaceTemplate> {
  const template = await unseal(sealed, options);
  assertOwnEmbedding(template, options.pack);
  return template;
}

/**
 * Seals a template anew with the first key of the ring. Which pack made it does not matter.
 *
 * @throws MocError as `openTemplate`, but for `face/template-of-other-pack`.
 */
export async function rotateTemplate(sealed: Uint8Array, options: SealOptions): Promise<Uint8Array> {
  return sealTemplate(await unseal(sealed, options), options);
}

/**
 * Whether a template should be sealed anew: another key than the ring's first sealed it, or an older format.
 *
 * @throws MocError `face/key-invalid`, `face/template-damaged` when the bytes are no template.
 */
export async function needsRotation(sealed: Uint8Array, keys: FaceKeys): Promise<boolean> {
  const ring = await readKeys(keys);
  return !ring.isCurrent(headerOf(sealed).header.key);
}

async function unseal(sealed: Uint8Array, { keys, person }: SealOptions): Promise<FaceTemplate> {
  const ring = await readKeys(keys);
  const { header, length } = headerOf(sealed);
  const openers = ring.openers(header.key);
  if (openers.length === 0) throw new FaceError('face/key-unknown', { details: { key: header.key } });
  const plain = await decrypt(new Uint8Array(sealed), length, openers, person);
  return { pack: header.pack, pipeline: header.pipeline, ...vectorsOf(plain, header) };
}

function headerOf(sealed: Uint8Array) {
  const read = readHeader(sealed);
  if (!read || sealed.length < read.length + IV_BYTES + TAG_BYTES)
    throw new FaceError('face/template-damaged');
  return read;
}

/** Tries the keys in turn. */
async function decrypt(
  sealed: Uint8Array<ArrayBuffer>,
  headerLength: number,
  keys: readonly RingKey[],
  person: string,
): Promise<ArrayBuffer> {
  const header = sealed.subarray(0, headerLength);
  const iv = sealed.subarray(headerLength, headerLength + IV_BYTES);
  const secret = sealed.subarray(headerLength + IV_BYTES);
  const algorithm = { name: 'AES-GCM', iv, additionalData: boundTo(header, person) };
  let cause: unknown;
  for (const key of keys) {
    try {
      return await crypto.subtle.decrypt(algorithm, key.crypto, secret);
    } catch (error) {
      cause = error;
    }
  }
  throw new FaceError('face/template-damaged', { cause });
}

/** Format 1 held one vector; format 2 holds the anchor, then the current one. */
function vectorsOf(plain: ArrayBuffer, { key }: TemplateHeader): Pick<FaceTemplate, 'values' | 'anchor'> {
  const numbers = bytesToVector(plain);
  if (key === undefined) return { values: numbers, anchor: numbers };
  const half = numbers.length / 2;
  return { values: numbers.slice(half), anchor: numbers.slice(0, half) };
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
