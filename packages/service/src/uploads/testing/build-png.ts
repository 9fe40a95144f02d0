import { deflateSync } from 'node:zlib';
import { latin1 } from './hostile-file.js';

export interface PngPlan {
  width: number;
  height: number;
  /** Bits a channel. Default 8. */
  depth?: number;
  /** Colour type: 0 grey (default), 2 RGB, 6 RGB with transparency. */
  colour?: number;
  interlaced?: boolean;
  /** What stands where the pixels should. Default black pixels. */
  data?: string;
  /** Further chunks before the pixels. */
  chunks?: readonly Buffer[];
}

const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 6: 4 };

export function png({ width, height, depth = 8, colour = 0, ...plan }: PngPlan): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colour, 0, 0, plan.interlaced ? 1 : 0], 8);
  const bytesPerRow = 1 + Math.ceil((width * depth * (CHANNELS[colour] ?? 1)) / 8);
  const pixels =
    plan.data === undefined ? deflateSync(Buffer.alloc(bytesPerRow * height)) : latin1(plan.data);
  return Buffer.concat([
    latin1('\u0089PNG\r\n\u001a\n'),
    pngChunk('IHDR', header),
    ...(plan.chunks ?? []),
    pngChunk('IDAT', pixels),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

export function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([latin1(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

/** PNG specification, annex D. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
