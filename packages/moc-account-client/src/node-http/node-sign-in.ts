import type { IncomingMessage, ServerResponse } from 'node:http';
import type { MocAccount } from '../moc-account.js';
import type { Requirement } from '../requirement.js';
import type { MocSession } from '../sessions/session.js';
import { admissions } from '../shims/admissions.js';
import { PROTECTED_CACHE_CONTROL } from '../shims/cache-control.js';
import { addCookiesBeforeHead } from './before-head.js';
import type { Exchange } from './exchange.js';
import { sendResponse } from './send-response.js';
import { webRequest } from './web-request.js';

/** An exchange whose answer is at hand. */
export type Answerable = Exchange & { readonly answer: ServerResponse };

/** The sign-in for a server of Node: what the frameworks on top of it share. */
export interface NodeSignIn {
  /** The one `Request` of an exchange, so that its session is read once. */
  plainRequestOf(exchange: Exchange): Request;
  /** The same; the cookies that its session sets go on the answer. */
  requestOf(exchange: Exchange): Request;
  /** Answers one of the sign-in paths; says whether it was one. */
  handle(exchange: Answerable): Promise<boolean>;
  /** Lets a request pass, or sends the answer to it; says whether it may pass. */
  admit(exchange: Answerable, requirement: Requirement): Promise<boolean>;
  /** Remembers the session of a request that a framework let pass by its own means. */
  admitted(message: IncomingMessage, session: MocSession): void;
  /** The session of a request that was let pass. */
  current(message: IncomingMessage): MocSession;
}

export function nodeSignIn(moc: MocAccount): NodeSignIn {
  const requests = new WeakMap<IncomingMessage, Request>();
  const withCookies = new WeakSet<ServerResponse>();
  const { admitted, current } = admissions<IncomingMessage>();

  function plainRequestOf(exchange: Exchange): Request {
    const request = requests.get(exchange.message) ?? webRequest(exchange, moc.origin);
    requests.set(exchange.message, request);
    return request;
  }

  function requestOf(exchange: Exchange): Request {
    const request = plainRequestOf(exchange);
    const { answer } = exchange;
    if (answer && !withCookies.has(answer)) {
      withCookies.add(answer);
      addCookiesBeforeHead(answer, () => moc.setCookies(request));
    }
    return request;
  }

  return {
    plainRequestOf,
    requestOf,
    admitted,
    current,
    handle: async (exchange) => {
      const request = plainRequestOf(exchange);
      if (!moc.owns(request)) {
        // From here on the app may ask for the session, wherever it knows the answer or not.
        requestOf(exchange);
        return false;
      }
      await sendResponse(await moc.handler(request), exchange.answer);
      return true;
    },
    admit: async (exchange, requirement) => {
      const { message, answer } = exchange;
      const granted = await moc.require(requestOf(exchange), requirement);
      if (granted instanceof Response) {
        await sendResponse(granted, answer);
        return false;
      }
      admitted(message, granted);
      if (!answer.hasHeader('cache-control')) answer.setHeader('cache-control', PROTECTED_CACHE_CONTROL);
      return true;
    },
  };
}
