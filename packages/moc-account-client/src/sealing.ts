import { EncryptJWT, type JWTPayload, jwtDecrypt } from 'jose';

/** Encrypts small values with the session secrets: the first one seals, all of them open. */
export interface Sealer {
  seal(payload: JWTPayload): Promise<string>;
  /** `undefined` for whatever these secrets did not seal, or that has expired. */
  open(sealed: string): Promise<JWTPayload | undefined>;
}

/** `purpose` goes into the key, so that a value sealed for one use cannot be passed off in another. */
export function createSealer(secrets: readonly string[], purpose: string, now: () => Date): Sealer {
  const keys = secrets.map((secret) => deriveKey(secret, purpose));
  return {
    seal: async (payload) => {
      const key = await keys[0];
      if (!key) throw new TypeError('A sealer needs at least one secret.');
      return new EncryptJWT(payload).setProtectedHeader({ alg: 'dir', enc: 'A256GCM' }).encrypt(key);
    },
    open: async (sealed) => {
      for (const key of await Promise.all(keys)) {
        const payload = await openWith(key, sealed, now());
        if (payload) return payload;
      }
      return undefined;
    },
  };
}

async function openWith(key: Uint8Array, sealed: string, now: Date): Promise<JWTPayload | undefined> {
  try {
    const { payload } = await jwtDecrypt(sealed, key, {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
      currentDate: now,
    });
    return payload;
  } catch {
    return undefined;
  }
}

async function deriveKey(secret: string, purpose: string): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const input = await crypto.subtle.importKey('raw', encoder.encode(secret), 'HKDF', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    {
      name: 'HKDF',
      hash: 'SHA-256',
      salt: new Uint8Array(),
      info: encoder.encode(`moc-account-client/${purpose}`),
    },
    input,
    256,
  );
  return new Uint8Array(bits);
}
