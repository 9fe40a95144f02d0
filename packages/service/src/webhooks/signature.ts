import { createHmac, timingSafeEqual } from 'node:crypto';

const PREFIX = 'whsec_';
/** The Standard Webhooks specification asks for 24 to 64 bytes. */
const MIN_SECRET_BYTES = 24;

/** What is signed: id, time and body, byte for byte. */
export interface SignedParts {
  readonly id: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly body: string;
}

/** The bytes of a secret (base64, with or without `whsec_`), or `undefined` for one that is too short or no base64. */
export function secretBytes(secret: string): Uint8Array | undefined {
  const text = secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret;
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return undefined;
  const bytes = new Uint8Array(Buffer.from(text, 'base64'));
  return bytes.length >= MIN_SECRET_BYTES ? bytes : undefined;
}

/** The value of `webhook-signature`: one signature for each secret, so that secrets can be changed without a gap. */
export function signatureHeader(parts: SignedParts, secrets: readonly Uint8Array[]): string {
  return secrets.map((secret) => `v1,${signatureOf(parts, secret).toString('base64')}`).join(' ');
}

/** Whether one of the signatures was made with one of the secrets. Compares in constant time. */
export function isSigned(parts: SignedParts, header: string, secrets: readonly Uint8Array[]): boolean {
  const given = header
    .split(' ')
    .filter((each) => each.startsWith('v1,'))
    .map((each) => Buffer.from(each.slice(3), 'base64'));
  const expected = secrets.map((secret) => signatureOf(parts, secret));
  return expected.some((right) =>
    given.some((each) => each.length === right.length && timingSafeEqual(each, right)),
  );
}

function signatureOf({ id, timestamp, body }: SignedParts, secret: Uint8Array): Buffer {
  return createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest();
}
