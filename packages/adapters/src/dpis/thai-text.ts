import { MocError } from '@moc-sdk/core';

/** How texts of the database arrive. */
export interface DpisTextOptions {
  /** What bytes (a Buffer) mean: `cp874` holds TIS-620. Default `cp874`. */
  readonly encoding?: 'cp874' | 'utf-8';
  /**
   * Set where a driver has read the bytes of cp874 as Latin-1, so that `สมชาย` arrives as `ÊÁªÒÂ`. A text that has a
   * character beyond Latin-1 is left as it is. Default: texts are right.
   */
  readonly misread?: 'latin1';
}

/** Reads one cell of a row as text; `undefined` for NULL and for what is blank. */
export type TextReader = (cell: unknown) => string | undefined;

const ENCODINGS = { cp874: 'windows-874', 'utf-8': 'utf-8' } as const;

/** @throws MocError `source/misconfigured` */
export function textReader({ encoding = 'cp874', misread }: DpisTextOptions): TextReader {
  if (!Object.hasOwn(ENCODINGS, encoding) || (misread !== undefined && misread !== 'latin1')) {
    const problem = 'encoding is cp874 or utf-8, misread is latin1';
    throw new MocError('source/misconfigured', { details: { source: 'DPIS', problem } });
  }
  const decode = (bytes: Uint8Array) => new TextDecoder(ENCODINGS[encoding]).decode(bytes);
  return (cell) => {
    if (cell === null || cell === undefined) return undefined;
    const text = cell instanceof Uint8Array ? decode(cell) : String(cell);
    return withoutPadding(misread ? readAgain(text) : text) || undefined;
  };
}

/** Latin-1 keeps every byte, so that the bytes are still there. */
function readAgain(text: string): string {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  return codes.every((code) => code <= 0xff)
    ? new TextDecoder('windows-874').decode(Uint8Array.from(codes))
    : text;
}

/** CHAR columns are filled up with spaces, some drivers fill up with NUL; sara am may come in two pieces. */
function withoutPadding(text: string): string {
  return text
    .replaceAll('\0', '')
    .replaceAll('\u0e4d\u0e32', '\u0e33')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}
