import { MocError, systemClock, toBangkokIso } from '@moc-sdk/core';
import { handshake } from './handshake.js';
import { keepRecords } from './keep-records.js';
import type { AttlogPushOptions } from './options.js';
import { readBody } from './read-body.js';
import type { Visit } from './visit.js';

export interface AttlogPush {
  /** Whether a request is for it: its path begins with `/iclock/`. */
  owns(request: Request): boolean;
  /** Answers a terminal. Never rejects. */
  handler(request: Request): Promise<Response>;
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
