import { MocError } from '@moc-sdk/core';
import type { AttachmentScanner, ScanVerdict } from '@moc-sdk/service/ports';
import { type Asked, ask, type ClamdAddress } from './ask.js';
import { instream } from './instream.js';

export type ClamdOptions = ClamdAddress & {
  /** Milliseconds that a whole question may take, the sending included. Default 30,000. */
  readonly timeout?: number;
};

/** An antivirus that can also be asked whether it is there. */
export interface Clamd extends AttachmentScanner {
  /**
   * Resolves when clamd answers.
   *
   * @throws MocError `attachment/scanner-unavailable`
   */
  ping(options?: { signal?: AbortSignal }): Promise<void>;
}

/** The `clamd` of ClamAV writes what it found in letters, digits and these. */
const FOUND = /^stream: ([\w .()/+@:-]{1,200}) FOUND$/;

/**
 * Scans files with ClamAV's `clamd`, which gets them as a stream (`INSTREAM`) and keeps nothing. A file counts as clean
 * only when clamd has had all of it and said so in exactly its words; everything else is "could not be scanned".
 *
 * clamd's `StreamMaxLength` must be larger than the largest upload; its default is. An image that is drawn anew can be
 * somewhat larger than it came: leave room.
 *
 * @throws MocError from `scan` and `ping`, `attachment/scanner-unavailable`: refused, hung up, too slow, size limit
 * exceeded, an error, half an answer
 *
 * @example
 * ```ts
 * const scanner = clamd({ host: '127.0.0.1', port: 3310 });
 * await scanner.ping();
 * const verdict = await scanner.scan(checked.content());
 * ```
 */
export function clamd(options: ClamdOptions): Clamd {
  const timeout = options.timeout ?? 30_000;
  const question = (command: string, asked: Asked = {}) => ask(options, command, { ...asked, timeout });
  return {
    scan: async (content, { signal } = {}) =>
      verdictOf(await question('INSTREAM', { send: instream(content), ...(signal && { signal }) })),
    ping: async ({ signal } = {}) => {
      const answer = await question('PING', signal ? { signal } : {});
      if (answer !== 'PONG') throw unexpected();
    },
  };
}

function verdictOf(answer: string): ScanVerdict {
  if (answer === 'stream: OK') return { clean: true };
  const found = FOUND.exec(answer)?.[1];
  if (found === undefined) throw unexpected();
  return { clean: false, found };
}

/** What clamd wrote is not passed on: it may hold a path of its machine. */
function unexpected(): MocError {
  return new MocError('attachment/scanner-unavailable', {
    cause: new Error('clamd answered something else than a verdict'),
  });
}
