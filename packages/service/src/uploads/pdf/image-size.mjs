/** Width and height of an encoded image, from its first bytes; `undefined` where they do not tell. */

/** JPEG: the frame header (ITU-T T.81, B.2.2). */
export function jpegSize(head) {
  for (let at = 2; at + 9 < head.length; ) {
    if (head[at] !== 0xff) {
      at += 1;
      continue;
    }
    const marker = head[at + 1];
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: head.readUInt16BE(at + 7), height: head.readUInt16BE(at + 5) };
    const stands = marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd9);
    at += stands ? (marker === 0xff ? 1 : 2) : 2 + head.readUInt16BE(at + 2);
  }
  return undefined;
}

/** JPEG 2000: the marker SIZ (ITU-T T.800, A.5.1). */
export function jpxSize(head) {
  const at = head.indexOf(Buffer.from([0xff, 0x4f, 0xff, 0x51]));
  if (at < 0 || at + 24 > head.length) return undefined;
  const [right, bottom, left, top] = [8, 12, 16, 20].map((offset) => head.readUInt32BE(at + offset));
  return { width: right - left, height: bottom - top };
}

/**
 * JBIG2: the largest of all pages, regions, symbols and patterns (ITU-T T.88, 7.2 and 7.4). Segments lie one after another, each
 * with its length.
 */
export function jbig2Size(bytes) {
  let largest = { width: 0, height: 0 };
  for (let at = 0; at + 11 <= bytes.length; ) {
    const segment = jbig2Segment(bytes, at);
    if (!segment) return largest;
    const { type, data, length } = segment;
    const isPage = type === 48;
    const isRegion = [4, 6, 7, 20, 22, 23, 36, 38, 39, 40, 42, 43].includes(type);
    if ((isPage || isRegion) && data + 8 <= bytes.length) {
      const size = { width: bytes.readUInt32BE(data), height: bytes.readUInt32BE(data + 4) };
      // A striped page may leave its height open.
      if (size.height === 0xffffffff) size.height = 1;
      if (size.width * size.height > largest.width * largest.height) largest = size;
    }
    if (length === 0xffffffff) return largest;
    at = data + length;
  }
  return largest;
}

function jbig2Segment(bytes, at) {
  const number = bytes.readUInt32BE(at);
  const flags = bytes[at + 4];
  let cursor = at + 5;
  let references = bytes[cursor] >> 5;
  if (references === 7) {
    if (cursor + 4 > bytes.length) return undefined;
    references = bytes.readUInt32BE(cursor) & 0x1fffffff;
    cursor += 4 + Math.ceil((references + 1) / 8);
  } else cursor += 1;
  cursor += references * (number <= 256 ? 1 : number <= 65_536 ? 2 : 4);
  cursor += flags & 0x40 ? 4 : 1;
  if (cursor + 4 > bytes.length) return undefined;
  return { type: flags & 0x3f, length: bytes.readUInt32BE(cursor), data: cursor + 4 };
}
