import { CompactEncrypt, compactDecrypt } from 'jose';
import { describe, expect, it } from 'vitest';
import { createSealer } from './sealing.js';

const SECRET = 'a-secret-of-thirty-two-characters';
const value = { name: 'มาลี ทดสอบ', list: [1, { deep: true }] };

/** As an independent library makes the key of a purpose. */
async function keyOf(secret: string, purpose: string): Promise<Uint8Array> {
  const bytes = new TextEncoder();
  const input = await crypto.subtle.importKey('raw', bytes.encode(secret), 'HKDF', false, ['deriveBits']);
  const info = bytes.encode(`moc-account-client/${purpose}`);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info };
  return new Uint8Array(await crypto.subtle.deriveBits(how, input, 256));
}

describe('what is sealed', () => {
  it('comes back as it was, whatever its length', async () => {
    const sealer = createSealer([SECRET], 'test');
    for (let length = 0; length < 70; length += 1) {
      const text = { text: 'ก'.repeat(length % 7) + 'x'.repeat(length) };
      expect(await sealer.open(await sealer.seal(text))).toEqual(text);
    }
    expect(await sealer.open(await sealer.seal(value))).toEqual(value);
  });

  it('is a JWE that another library opens, and the other way round', async () => {
    const sealer = createSealer([SECRET], 'test');
    const key = await keyOf(SECRET, 'test');
    const { plaintext } = await compactDecrypt(await sealer.seal(value), key);
    expect(JSON.parse(new TextDecoder().decode(plaintext))).toEqual(value);
    const foreign = await new CompactEncrypt(new TextEncoder().encode(JSON.stringify(value)))
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .encrypt(key);
    expect(await sealer.open(foreign)).toEqual(value);
  });

  it('opens with an older secret too, and is sealed with the first', async () => {
    const before = createSealer([SECRET], 'test');
    const after = createSealer([`${SECRET}-new`, SECRET], 'test');
    expect(await after.open(await before.seal(value))).toEqual(value);
    expect(await before.open(await after.seal(value))).toBeUndefined();
  });

  it('opens for its own purpose only', async () => {
    const sealed = await createSealer([SECRET], 'test').seal(value);
    expect(await createSealer([SECRET], 'other').open(sealed)).toBeUndefined();
  });

  it('opens no more once a character anywhere was changed, left out or put in', async () => {
    const sealer = createSealer([SECRET], 'test');
    for (const length of [46, 47, 48]) {
      const sealed = await sealer.seal('x'.repeat(length));
      for (let at = 0; at < sealed.length; at += 1) {
        const [before, after] = [sealed.slice(0, at), sealed.slice(at + 1)];
        const other = String.fromCharCode(sealed.charCodeAt(at) ^ 1);
        for (const changed of [before + other + after, before + after, `${before}A${sealed[at]}${after}`]) {
          expect(await sealer.open(changed), `at ${at}`).toBeUndefined();
        }
      }
      for (const added of ['A', 'AA', '=', '.', ' ', '\n']) {
        expect(await sealer.open(sealed + added), `added ${added}`).toBeUndefined();
      }
    }
  });

  it.each([
    ['nothing', ''],
    ['five empty parts', '....'],
    ['a part more', 'A.B.C.D.E.F'],
    ['what is no base64url', '%%%.%%%.%%%.%%%.%%%'],
  ])('is not %s', async (_name, text) => {
    expect(await createSealer([SECRET], 'test').open(text)).toBeUndefined();
  });

  it('is refused under another algorithm, with the right key', async () => {
    const key = await keyOf(SECRET, 'test');
    const compressed = await new CompactEncrypt(new TextEncoder().encode('"x"'))
      .setProtectedHeader({ enc: 'A256GCM', alg: 'dir', typ: 'JWT' })
      .encrypt(key);
    expect(await createSealer([SECRET], 'test').open(compressed)).toBeUndefined();
  });
});
