const MAGIC = [0x4d, 0x4f, 0x43, 0x46]; // "MOCF"

/** What a sealed template says in the clear. It is authenticated, not secret. */
export interface TemplateHeader {
  /** The pack's name, at most 255 bytes of UTF-8. */
  readonly pack: string;
  readonly pipeline: number;
  /** Which key opens it, at most 255 bytes of UTF-8. Templates of format 1 do not say. */
  readonly key?: string;
}

export interface ReadHeader {
  readonly header: TemplateHeader;
  /** Bytes of the header. */
  readonly length: number;
}

/**
 * Format 2: "MOCF", format (1 byte), pipeline (2 bytes, big-endian), lengths of the pack's name and of the key's id
 * (1 byte each), the name, the id.
 */
export function writeHeader({ pack, pipeline, key }: Required<TemplateHeader>): Uint8Array<ArrayBuffer> {
  const name = new TextEncoder().encode(pack);
  const id = new TextEncoder().encode(key);
  const start = [...MAGIC, 2, pipeline >> 8, pipeline & 0xff, name.length, id.length];
  return Uint8Array.from([...start, ...name, ...id]);
}

/** Undefined when the bytes are no template of a known format. Format 1 has neither length nor id of a key. */
export function readHeader(sealed: Uint8Array): ReadHeader | undefined {
  const [, , , , format, high = 0, low = 0, nameLength = 0, idLength = 0] = sealed;
  if (!MAGIC.every((byte, index) => sealed[index] === byte)) return undefined;
  if (format !== 1 && format !== 2) return undefined;
  const nameAt = format === 1 ? 8 : 9;
  const idAt = nameAt + nameLength;
  const length = format === 1 ? idAt : idAt + idLength;
  if (sealed.length < length) return undefined;
  const text = (from: number, to: number) => new TextDecoder().decode(sealed.subarray(from, to));
  const about = { pack: text(nameAt, idAt), pipeline: (high << 8) | low };
  return { header: format === 1 ? about : { ...about, key: text(idAt, length) }, length };
}
