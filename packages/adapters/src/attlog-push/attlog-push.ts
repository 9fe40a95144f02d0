import { type Clock, MocError, systemClock, toBangkokIso } from '@moc-sdk/core';
import type { TerminalInbox } from '@moc-sdk/service/ports';
import { handshake } from './handshake.js';
import { keepRecords } from './keep-records.js';
import { readBody } from './read-body.js';

/** A terminal that may push. */
export interface Terminal {
  /** Its serial number, as on its label and in its menu. */
  readonly device: string;
  /** Where it hangs, for people. */
  readonly name?: string | undefined;
  /** The letter beside its punches. Default `F`. */
  readonly source?: string | undefined;
  /** Default `Asia/Bangkok`: a terminal tells the time of its wall. */
  readonly timezone?: string | undefined;
}

export interface AttlogPushOptions {
  readonly inbox: TerminalInbox;
  readonly terminals: readonly Terminal[];
  readonly clock?: Clock;
  /** Largest body in bytes. Default 2 MiB: some 40,000 records. */
  readonly maxBytes?: number;
  /** Is told when a push was kept, so that records can be taken over. */
  readonly onKept?: (device: string, counts: { kept: number; repeated: number; quarantined: number }) => void;
  /** Is told of refusals and failures. Nothing personal is in them. */
  readonly onError?: (error: unknown) => void;
}

export interface AttlogPush {
  /** Whether a request is for it: its path begins with `/iclock/`. */
  owns(request: Request): boolean;
  /** Answers a terminal. Never rejects. */
  handler(request: Request): Promise<Response>;
}

/** What every route works with. */
export interface Visit {
  readonly terminal: Terminal;
  readonly url: URL;
  readonly now: string;
  readonly body: string;
}

const MAX_BYTES = 2 * 1_048_576;
const OK = 'OK';

/**
 * The endpoint that terminals push to. A record is answered with OK only after it is stored, and each is stored once by
 * device, PIN and instant: a terminal repeats what was not answered. Lines that cannot be read are kept with their
 * reason and answered OK too, since the terminal would send them for ever. Fingerprints, faces and photos that a
 * terminal offers are answered and thrown away.
 *
 * Terminals know no TLS by themselves in many models and authenticate by their serial number alone: keep the endpoint
 * inside the agency's network, or behind a proxy that lets only the terminals in.
 *
 * @example
 * ```ts
 * const push = attlogPush({ inbox: store.terminals, terminals: [{ device: 'CQUJ200160001', name: 'ประตูหน้า' }] });
 * if (push.owns(request)) return push.handler(request);
 * ```
 */
export function attlogPush(options: AttlogPushOptions): AttlogPush {
  const { terminals, clock = systemClock, maxBytes = MAX_BYTES, onError = () => {} } = options;
  const known = new Map(terminals.map((terminal) => [terminal.device, terminal]));
  return {
    owns: (request) => new URL(request.url).pathname.startsWith('/iclock/'),
    handler: async (request) => {
      try {
        const url = new URL(request.url);
        const terminal = known.get(url.searchParams.get('SN') ?? '');
        if (!terminal) throw unknownTerminal(url.searchParams.get('SN'));
        const body = await readBody(request, maxBytes);
        const answer = await answerTo(
          request.method,
          { terminal, url, now: toBangkokIso(clock.now()), body },
          options,
        );
        return plain(200, answer);
      } catch (error) {
        onError(error);
        return plain(MocError.isInstance(error) ? error.status : 500, 'ERROR');
      }
    },
  };
}

/** The routes of the protocol; what is none of them is answered so that a terminal of another model goes on. */
async function answerTo(method: string, visit: Visit, options: AttlogPushOptions): Promise<string> {
  const { pathname, searchParams } = visit.url;
  const { inbox } = options;
  const route = `${method} ${pathname.replace(/\.aspx$/, '')}`;
  if (route === 'POST /iclock/cdata' && searchParams.get('table')?.toUpperCase() === 'ATTLOG') {
    return keepRecords(visit, options);
  }
  await inbox.seen(visit.terminal.device, visit.now);
  if (route === 'GET /iclock/cdata') return handshake(visit, inbox);
  if (route === 'POST /iclock/registry') return `RegistryCode=${visit.terminal.device}`;
  if (method === 'GET' || method === 'POST') return OK;
  throw new MocError('system/usage', { details: { problem: 'a terminal sends GET and POST' } });
}

/** Only its beginning, and only what a serial number can have. */
function unknownTerminal(device: string | null): MocError {
  const shown = (device ?? '').replace(/[^\w-]/g, '?').slice(0, 32);
  return new MocError('attendance/terminal-unknown', { details: { device: shown } });
}

/** A terminal sets its clock by the date, and many cannot read an answer in chunks: its length is said. */
function plain(status: number, text: string): Response {
  const headers = {
    'content-type': 'text/plain',
    'content-length': String(Buffer.byteLength(text)),
    date: new Date().toUTCString(),
    'cache-control': 'no-store',
  };
  return new Response(text, { status, headers });
}
