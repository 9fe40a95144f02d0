const MAGIC = [0x4d, 0x4f, 0x43, 0x46]; // "MOCF"
const VERSION = 1;
const FIXED = 8;

/** What a sealed template says in the clear. It is authenticated, not secret. */
export interface TemplateHeader {
  /** The pack's name, at most 255 bytes of UTF-8. */
  readonly pack: string;
  readonly pipeline: number;
}

/** Layout: "MOCF", version (1 byte), pipeline (2 bytes, big-endian), length of the pack's name (1 byte), the name. */
export function writeHeader({ pack, pipeline }: TemplateHeader): Uint8Array<ArrayBuffer> {
  const name = new TextEncoder().encode(pack);
  const bytes = new Uint8Array(FIXED + name.length);
  bytes.set([...MAGIC, VERSION, pipeline >> 8, pipeline & 0xff, name.length]);
  bytes.set(name, FIXED);
  return bytes;
}

/** Undefined when the bytes are no template of this version. */
export function readHeader(sealed: Uint8Array): { header: TemplateHeader; length: number } | undefined {
  const [, , , , version, high = 0, low = 0, nameLength = 0] = sealed;
  const length = FIXED + nameLength;
  const known = MAGIC.every((byte, index) => sealed[index] === byte) && version === VERSION;
  if (!known || sealed.length < length) return undefined;
  const pack = new TextDecoder().decode(sealed.subarray(FIXED, length));
  return { header: { pack, pipeline: (high << 8) | low }, length };
}
