/** Brings pieces of a file into UTF-8 without its byte order mark. */
export interface Utf8Bytes {
  push(bytes: Uint8Array): Uint8Array;
  end(): Uint8Array;
}

const UTF8_MARK = [0xef, 0xbb, 0xbf];
const NOTHING = new Uint8Array(0);

/**
 * The encoding is told by the byte order mark: UTF-16 in both orders, else UTF-8. A log has no letters beyond ASCII
 * that matter, so bytes that are no UTF-8 are left as they are.
 */
export function utf8Bytes(): Utf8Bytes {
  let head: Uint8Array | undefined = NOTHING;
  let decoder: TextDecoder | undefined;
  const encoder = new TextEncoder();

  const convert = (bytes: Uint8Array, more: boolean) =>
    decoder ? encoder.encode(decoder.decode(bytes, { stream: more })) : bytes;
  const begin = (bytes: Uint8Array, more: boolean) => {
    head = undefined;
    const encoding = utf16Of(bytes);
    if (encoding) decoder = new TextDecoder(encoding);
    return encoding ? convert(bytes, more) : withoutUtf8Mark(bytes);
  };
  return {
    push(bytes) {
      if (!head) return convert(bytes, true);
      const known = joined(head, bytes);
      if (known.length >= UTF8_MARK.length) return begin(known, true);
      head = known;
      return NOTHING;
    },
    end: () => (head ? begin(head, false) : convert(NOTHING, false)),
  };
}

function utf16Of([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function withoutUtf8Mark(bytes: Uint8Array): Uint8Array {
  return UTF8_MARK.every((byte, at) => bytes[at] === byte) ? bytes.subarray(UTF8_MARK.length) : bytes;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}
