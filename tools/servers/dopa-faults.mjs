/** How the stand-ins of DOPA misbehave. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** A billion laughs: each entity stands for ten of the one before. */
const LAUGHS = Array.from({ length: 9 }, (_, i) => {
  const inner = i === 0 ? 'lol' : `&l${i - 1};`.repeat(10);
  return `<!ENTITY l${i} "${inner}">`;
}).join('');

const withDocType = (docType, text, message) =>
  text.replace('?>', `?>${docType}`).replace('>0<', `>${message}<`);

/**
 * What each fault does with a request before it is answered, or with the answer. `true`: the request is dealt with.
 *
 * @type {Record<string, (exchange: { response: import('node:http').ServerResponse, type: string, text: string, slowMs: number,
 *   sendAnswer: (change?: { status?: number, type?: string, text?: string }) => void }) => Promise<void> | void>}
 */
export const FAULTS = {
  ok: ({ sendAnswer }) => sendAnswer(),
  500: ({ sendAnswer }) => sendAnswer({ status: 500, type: 'text/plain', text: 'err' }),
  502: ({ sendAnswer }) => sendAnswer({ status: 502, type: 'text/html', text: '<h1>Bad Gateway</h1>' }),
  503: ({ sendAnswer }) => sendAnswer({ status: 503, type: 'text/plain', text: 'busy' }),
  429: ({ sendAnswer }) => sendAnswer({ status: 429, type: 'text/plain', text: 'busy' }),
  401: ({ sendAnswer }) => sendAnswer({ status: 401, type: 'text/plain', text: '' }),
  hang: () => {},
  'hang-in-body': ({ response, type, text }) => {
    response.writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(text) });
    response.write(text.slice(0, 10));
  },
  slow: async ({ sendAnswer, slowMs }) => {
    await wait(slowMs);
    sendAnswer();
  },
  html: ({ sendAnswer }) => sendAnswer({ type: 'text/html', text: '<html><Code>0</Code></html>' }),
  redirect: ({ response }) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
  xxe: ({ text, sendAnswer }) =>
    sendAnswer({ text: withDocType('<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>', text, '&e;') }),
  'xxe-beside': ({ text, sendAnswer }) =>
    sendAnswer({ text: withDocType('<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>', text, '0') }),
  'billion-laughs': ({ text, sendAnswer }) =>
    sendAnswer({ text: withDocType(`<!DOCTYPE a [${LAUGHS}]>`, text, '&l8;') }),
  'content-type': ({ sendAnswer }) => sendAnswer({ type: 'text/plain' }),
  truncated: ({ text, sendAnswer }) => sendAnswer({ text: text.slice(0, -12) }),
  huge: ({ text, sendAnswer }) => sendAnswer({ text: text + ' '.repeat(1_000_000) }),
  endless: async ({ response, type }) => {
    response.writeHead(200, { 'content-type': type });
    // Ends when nobody reads any more.
    await pipeline(Readable.from(endlessBlanks()), response).catch(() => {});
  },
  reset: ({ response }) => response.socket?.resetAndDestroy(),
  'half-then-reset': ({ response, type, text }) => {
    response.writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(text) });
    response.write(text.slice(0, text.length / 2), () => response.socket?.resetAndDestroy());
  },
  'not-utf8': ({ response, type }) =>
    response.writeHead(200, { 'content-type': type }).end(Buffer.from([0xca, 0xc1])),
  empty: ({ sendAnswer }) => sendAnswer({ text: '' }),
};

function* endlessBlanks() {
  for (;;) yield ' '.repeat(16_384);
}
