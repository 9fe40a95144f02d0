import type { FaceEmbedding } from '../embedding.js';

/** A template as the first release wrote it: one vector, no name of a key. */
export async function sealFormat1(
  { pack, pipeline, values }: FaceEmbedding,
  { key, person }: { key: Uint8Array; person: string },
): Promise<Uint8Array> {
  const header = Buffer.concat([
    Buffer.from('MOCF'),
    Buffer.from([1, 0, pipeline, pack.length]),
    Buffer.from(pack),
  ]);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const imported = await crypto.subtle.importKey('raw', new Uint8Array(key), 'AES-GCM', false, ['encrypt']);
  const additionalData = new Uint8Array(Buffer.concat([header, Buffer.from(person)]));
  const secret = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData },
    imported,
    new Uint8Array(Buffer.from(values.buffer)),
  );
  return new Uint8Array(Buffer.concat([header, iv, new Uint8Array(secret)]));
}
