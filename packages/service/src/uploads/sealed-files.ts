import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { MocError } from '@moc-sdk/core';
import type { Files } from '../ports/index.js';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Stands first in every sealed file and is sealed with it: what was sealed otherwise does not open. */
const MARK = Buffer.from('MOCF\u0001', 'latin1');

/**
 * Files that are encrypted at rest: AES-256-GCM (NIST SP 800-38D) with a new random nonce for each file. The address is
 * the hash of what is stored, so it tells nothing of the content: the same bytes written twice have two addresses, and
 * removing one leaves the other. A changed byte or another key is noticed when the file is read.
 *
 * @param files where the sealed bytes go
 * @param key 32 secret bytes; keep them apart from the files
 * @throws MocError `attachment/key-invalid` for another length; from `read`, `system/storage-unavailable` when a file was changed
 *
 * @example
 * ```ts
 * const documents = sealedFiles(folderFiles({ folder: '.data/documents' }), key);
 * const address = await documents.write(checked.content());
 * ```
 */
export function sealedFiles(files: Files, key: Uint8Array): Files {
  if (key.length !== 32) throw new MocError('attachment/key-invalid', { details: { bytes: key.length } });
  return {
    write: (content) => files.write(seal(content, key)),
    read: async (address) => {
      const sealed = await files.read(address);
      return sealed && open(sealed, key);
    },
    remove: (address) => files.remove(address),
  };
}

/** Mark, nonce, what is sealed, tag. */
async function* seal(
  content: Uint8Array | AsyncIterable<Uint8Array>,
  key: Uint8Array,
): AsyncGenerator<Uint8Array> {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(MARK);
  yield Buffer.concat([MARK, nonce]);
  for await (const chunk of content instanceof Uint8Array ? [content] : content) yield cipher.update(chunk);
  yield Buffer.concat([cipher.final(), cipher.getAuthTag()]);
}

function open(sealed: Uint8Array, key: Uint8Array): Uint8Array {
  const start = MARK.length + NONCE_BYTES;
  const end = sealed.length - TAG_BYTES;
  try {
    if (end < start || !MARK.equals(sealed.subarray(0, MARK.length))) throw new Error('not a sealed file');
    const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(MARK.length, start), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(MARK).setAuthTag(sealed.subarray(end));
    const content = decipher.update(sealed.subarray(start, end));
    decipher.final();
    return new Uint8Array(content);
  } catch (cause) {
    throw new MocError('system/storage-unavailable', {
      cause,
      hint: 'A stored file was changed, or was sealed with another key.',
    });
  }
}
