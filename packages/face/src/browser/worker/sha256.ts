import { sha256 as sha256ByWebCrypto } from '../../engine/sha256.js';

/**
 * The SHA-256 of bytes as lower-case hexadecimal. Web Crypto does it where there is one; a page of an insecure origin
 * (a plain `http:` intranet) has none.
 */
export async function sha256(bytes: Uint8Array): Promise<string> {
  return globalThis.crypto?.subtle ? sha256ByWebCrypto(bytes) : sha256InScript(bytes);
}

const BLOCK = 64;
const ROUNDS = 64;

/** FIPS 180-4, section 6.2. */
export function sha256InScript(bytes: Uint8Array): string {
  const { constants, start } = fractions();
  const state = start.slice();
  const schedule = new Int32Array(ROUNDS);
  const whole = bytes.length - (bytes.length % BLOCK);
  mix(state, schedule, constants, bytes.subarray(0, whole));
  mix(state, schedule, constants, padded(bytes.subarray(whole), bytes.length));
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The last bytes, a one bit, zeros, and the length in bits. */
function padded(rest: Uint8Array, length: number): Uint8Array {
  const blocks = new Uint8Array(rest.length + 9 > BLOCK ? 2 * BLOCK : BLOCK);
  blocks.set(rest);
  blocks[rest.length] = 0x80;
  new DataView(blocks.buffer).setBigUint64(blocks.length - 8, BigInt(length) * 8n);
  return blocks;
}

function mix(state: Int32Array, w: Int32Array, k: Int32Array, blocks: Uint8Array): void {
  const view = new DataView(blocks.buffer, blocks.byteOffset, blocks.length);
  let [h0, h1, h2, h3, h4, h5, h6, h7] = state as unknown as Eight;
  for (let at = 0; at < blocks.length; at += BLOCK) {
    expand(w, view, at);
    let [a, b, c, d, e, f, g, h]: Eight = [h0, h1, h2, h3, h4, h5, h6, h7];
    for (let i = 0; i < ROUNDS; i++) {
      const sum1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
      const choice = (e & f) ^ (~e & g);
      const first = (h + sum1 + choice + (k[i] as number) + (w[i] as number)) | 0;
      const sum0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
      const majority = (a & b) ^ (a & c) ^ (b & c);
      h = g;
      g = f;
      f = e;
      e = (d + first) | 0;
      d = c;
      c = b;
      b = a;
      a = (first + sum0 + majority) | 0;
    }
    h0 = (h0 + a) | 0;
    h1 = (h1 + b) | 0;
    h2 = (h2 + c) | 0;
    h3 = (h3 + d) | 0;
    h4 = (h4 + e) | 0;
    h5 = (h5 + f) | 0;
    h6 = (h6 + g) | 0;
    h7 = (h7 + h) | 0;
  }
  state.set([h0, h1, h2, h3, h4, h5, h6, h7]);
}

type Eight = [number, number, number, number, number, number, number, number];

/** The message schedule of one block. */
function expand(w: Int32Array, view: DataView, at: number): void {
  for (let i = 0; i < 16; i++) w[i] = view.getInt32(at + 4 * i);
  for (let i = 16; i < ROUNDS; i++) {
    const early = w[i - 15] as number;
    const late = w[i - 2] as number;
    const small0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const small1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    w[i] = (w[i - 16] as number) + small0 + (w[i - 7] as number) + small1;
  }
}

function turn(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

/** The standard's constants: fractions of the cube roots of 64 primes, and of the square roots of the first 8. */
function fractions(): { readonly constants: Int32Array; readonly start: Int32Array } {
  const primes: number[] = [];
  for (let n = 2; primes.length < ROUNDS; n++) if (primes.every((prime) => n % prime)) primes.push(n);
  const fraction = (root: number) => ((root % 1) * 2 ** 32) | 0;
  return {
    constants: Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime))),
    start: Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime))),
  };
}
