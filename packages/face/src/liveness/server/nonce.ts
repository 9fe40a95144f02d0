/** Fills bytes that cannot be guessed. */
export type RandomBytes = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array;

/** 256 random bits in hexadecimal. */
export function makeNonce(random: RandomBytes): string {
  return Array.from(random(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A number from 0 up to, not including, 1. */
export function randomUnit(random: RandomBytes): number {
  return new DataView(random(new Uint8Array(4)).buffer).getUint32(0) / 2 ** 32;
}
