/** Decodes streams of a PDF within bounds (ISO 32000-1, 7.4): how much there is, and the beginning of it. */
import { constants, createInflateRaw } from 'node:zlib';
import { Refusal } from '../refusal.mjs';

const tooComplex = () => new Refusal('attachment/too-complex');

/**
 * Inflates from a position to where the data says that it ends, whatever the file says of its length. Neither the window
 * nor the checksum that zlib writes around it is looked at: readers do not, either.
 *
 * @param {{ keep: number, max: number, look?: (chunk: Buffer) => void }} bounds `keep`: how much of the beginning is given
 * back; `max`: more than this is refused; `look`: sees everything that passes
 * @returns {Promise<{ size: number, head: Buffer, isWhole: boolean }>} not whole: damaged, and what comes last may be missing
 */
export async function inflate(bytes, { keep, max, look }) {
  if (/^\s*endstream/.test(bytes.toString('latin1', 0, 32))) return nothing(true);
  // RFC 1950, 2.2.
  if (bytes.length < 2 || (bytes[0] & 15) !== 8 || (bytes[0] * 256 + bytes[1]) % 31 !== 0)
    return nothing(false);
  const inflater = createInflateRaw({ chunkSize: 65_536, finishFlush: constants.Z_SYNC_FLUSH });
  const head = [];
  let isWhole = true;
  let size = 0;
  let kept = 0;
  try {
    feed(inflater, bytes.subarray(2));
    for await (const chunk of inflater) {
      size += chunk.length;
      if (size > max) throw tooComplex();
      look?.(chunk);
      if (kept < keep) {
        head.push(chunk.subarray(0, keep - kept));
        kept += chunk.length;
      }
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    isWhole = false;
  } finally {
    inflater.destroy();
  }
  return { size, head: Buffer.concat(head), isWhole };
}

function nothing(isWhole) {
  return { size: 0, head: Buffer.alloc(0), isWhole };
}

async function feed(inflater, bytes) {
  for (let at = 0; at < bytes.length && inflater.writable; at += 65_536) {
    if (inflater.write(bytes.subarray(at, at + 65_536))) continue;
    await new Promise((resolve) => {
      inflater.once('drain', resolve);
      inflater.once('close', resolve);
      inflater.once('end', resolve);
      inflater.once('error', resolve);
    });
    if (inflater.destroyed || inflater.readableEnded) return;
  }
  if (inflater.writable) inflater.end();
}

/** What LZW data gives, in bytes, without building it: each code stands for a run of known length. */
export function lzwSize(bytes, earlyChange, max) {
  const lengths = new Uint32Array(4_096);
  let [next, width, size, previous, hold, held] = [258, 9, 0, 0, 0, 0];
  for (const byte of bytes) {
    hold = ((hold << 8) | byte) & 0xffffff;
    held += 8;
    if (held < width) continue;
    held -= width;
    const code = (hold >> held) & ((1 << width) - 1);
    if (code === 257) return size;
    if (code === 256) {
      [next, width, previous] = [258, 9, 0];
      continue;
    }
    const length = code < 256 ? 1 : code < next ? lengths[code] : previous + 1;
    size += length;
    if (size > max) throw tooComplex();
    if (previous > 0 && next < 4_096) {
      lengths[next] = previous + 1;
      next += 1;
    }
    previous = length;
    const reached = next + earlyChange;
    width = reached >= 2_048 ? 12 : reached >= 1_024 ? 11 : reached >= 512 ? 10 : 9;
  }
  return size;
}

/** What run-length data gives, in bytes. */
export function runLengthSize(bytes, max) {
  let size = 0;
  for (let at = 0; at < bytes.length && bytes[at] !== 128; ) {
    const isRun = bytes[at] > 128;
    size += isRun ? 257 - bytes[at] : bytes[at] + 1;
    if (size > max) throw tooComplex();
    at += isRun ? 2 : bytes[at] + 2;
  }
  return size;
}

export function asciiHex(bytes) {
  const end = bytes.indexOf(62);
  const text = bytes.toString('latin1', 0, end < 0 ? bytes.length : end).replace(/[^0-9a-f]/gi, '');
  return Buffer.from(text.length % 2 ? `${text}0` : text, 'hex');
}

export function ascii85(bytes) {
  const out = Buffer.alloc(Math.ceil(bytes.length * 4) + 8);
  let [length, group, count] = [0, 0, 0];
  const flush = (digits) => {
    for (let byte = 0; byte < digits - 1; byte += 1) {
      out[length] = Math.floor(group / 256 ** (3 - byte)) & 255;
      length += 1;
    }
    [group, count] = [0, 0];
  };
  for (const sign of bytes) {
    if (sign === 126) break;
    if (sign === 122 && count === 0) {
      length += 4;
    } else if (sign >= 33 && sign <= 117) {
      group = group * 85 + (sign - 33);
      count += 1;
      if (count === 5) flush(5);
    }
  }
  if (count > 1) {
    const digits = count;
    for (; count < 5; count += 1) group = group * 85 + 84;
    flush(digits);
  }
  return out.subarray(0, length);
}
