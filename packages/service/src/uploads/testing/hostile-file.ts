import type { AttachmentPurpose, MocErrorCode } from '@moc-sdk/core';

/** One file that somebody might send, and what becomes of it. */
export interface HostileFile {
  /** What it is, for people. */
  readonly name: string;
  /** As the sender calls it. */
  readonly file: string;
  /** Default `verification`. */
  readonly purpose?: AttachmentPurpose;
  make(): Buffer | Promise<Buffer>;
  readonly expect: 'accepted' | MocErrorCode;
  /** Looks at what is kept; throws when it is not as it should be. */
  check?(kept: Buffer): void | Promise<void>;
}

export const latin1 = (text: string) => Buffer.from(text, 'latin1');

export function lacks(...words: string[]) {
  return (kept: Buffer) => {
    for (const word of words) if (kept.includes(word, 0, 'latin1')) throw new Error(`${word} is still there`);
  };
}
