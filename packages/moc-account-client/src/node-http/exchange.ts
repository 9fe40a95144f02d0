import type { IncomingMessage, ServerResponse } from 'node:http';

/** A request and its answer as a framework on Node hands them over. */
export interface Exchange {
  readonly message: IncomingMessage;
  readonly answer?: ServerResponse | undefined;
  /** The address before the framework cut off the path under which a sub-app is mounted. Default: that of the message. */
  readonly originalUrl?: string | undefined;
  /** What a body parser has made of the body, if one has read it. */
  readonly parsedBody?: () => unknown;
}
