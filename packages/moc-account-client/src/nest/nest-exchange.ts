import type { IncomingMessage, ServerResponse } from 'node:http';

/** A request of Nest's platform: Express's own is that of Node, Fastify's holds it. */
export type NestRequest = (IncomingMessage | { readonly raw: IncomingMessage }) & {
  readonly originalUrl?: string;
  readonly body?: unknown;
};

/** An answer of Nest's platform, in the same way. */
export type NestAnswer =
  | ServerResponse
  | {
      readonly raw: ServerResponse;
      /** Tells Fastify that the answer is somebody else's work. */
      hijack(): unknown;
    };

export function messageOf(request: NestRequest): IncomingMessage {
  return 'raw' in request ? request.raw : request;
}

export function answerOf(answer: NestAnswer): ServerResponse {
  return 'raw' in answer ? answer.raw : answer;
}

export function exchangeOf(request: NestRequest, answer?: ServerResponse) {
  const { originalUrl } = request;
  return { message: messageOf(request), answer, originalUrl, parsedBody: () => request.body };
}
