import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Express } from 'express';

/** An Express app as a function from request to response, with no network between. */
export async function askExpress(app: Express, request: Request): Promise<Response> {
  const message = await nodeRequest(request);
  const answer = new ServerResponse(message);
  return new Promise((resolve) => {
    const end = (body?: unknown): ServerResponse => {
      resolve(webResponse(answer, body));
      return answer;
    };
    Object.assign(answer, { end: hooked(answer, end) });
    app(message, answer);
  });
}

/** What hangs on the head of an answer (`on-headers`) runs when the head is written. */
function hooked(answer: ServerResponse, end: (body?: unknown) => ServerResponse) {
  return (body?: unknown): ServerResponse => {
    if (!answer.headersSent) answer.writeHead(answer.statusCode);
    return end(body);
  };
}

async function nodeRequest(request: Request): Promise<IncomingMessage> {
  const { pathname, search, host, protocol } = new URL(request.url);
  const socket = Object.assign(new Socket(), { encrypted: protocol === 'https:' });
  const message = new IncomingMessage(socket);
  const body = Buffer.from(await request.arrayBuffer());
  const headers = { ...Object.fromEntries(request.headers), host, 'content-length': String(body.length) };
  Object.assign(message, { method: request.method, url: pathname + search, headers });
  message.push(body);
  message.push(null);
  return message;
}

function webResponse(answer: ServerResponse, body: unknown): Response {
  const status = answer.statusCode;
  const hasBody = status !== 204 && status !== 304;
  const text = body instanceof Uint8Array || typeof body === 'string' ? Buffer.from(body).toString() : '';
  return new Response(hasBody ? text : null, { status, headers: webHeaders(answer.getHeaders()) });
}

function webHeaders(given: OutgoingHttpHeaders): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(given)) {
    for (const one of [value ?? []].flat()) headers.append(name, String(one));
  }
  return headers;
}
