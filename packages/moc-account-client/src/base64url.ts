const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = Uint8Array.from({ length: 128 }, (_, code) =>
  Math.max(0, ALPHABET.indexOf(String.fromCharCode(code))),
);

/** How many bytes base64url without padding stands for. */
export function decodedLength(text: string): number {
  return Math.floor((text.length * 3) / 4);
}

/**
 * Writes the bytes of base64url without padding into a larger array. Whether its characters are of the alphabet must have
 * been looked at before.
 *
 * @returns whether it is the one text that these bytes have: nothing is left over at its end
 */
export function decodeInto(bytes: Uint8Array, at: number, text: string): boolean {
  let index = at;
  let held = 0;
  let bits = 0;
  for (let i = 0; i < text.length; i += 1) {
    held = (held << 6) | (VALUES[text.charCodeAt(i)] ?? 0);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[index] = held >> bits;
    index += 1;
  }
  return bits < 6 && (held & ((1 << bits) - 1)) === 0;
}
