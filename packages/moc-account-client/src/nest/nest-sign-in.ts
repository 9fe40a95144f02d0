import type { IncomingMessage, ServerResponse } from 'node:http';
import type { MocAccount } from '../moc-account.js';
import { nodeSignIn } from '../node-http/node-sign-in.js';
import type { Requirement } from '../requirement.js';
import { calls } from '../shims/calls.js';
import type { Shim } from '../shims/shim.js';
import { answerOf, exchangeOf, messageOf, type NestAnswer, type NestRequest } from './nest-exchange.js';

export type { NestRequest } from './nest-exchange.js';

/** The sign-in of a Nest app, injected by `@InjectMoc()`. */
export type MocNest = Shim<NestRequest>;

/** What the module, the guard and the decorators work with. */
export interface NestSignIn extends MocNest {
  /** Middleware of Node, which both platforms of Nest take. */
  handler(
    request: IncomingMessage & { originalUrl?: string; body?: unknown },
    answer: ServerResponse,
    next: (error?: unknown) => void,
  ): void;
  /** Lets a request pass, or sends the answer to it; says whether it may pass. */
  admit(request: NestRequest, answer: NestAnswer, requirement: Requirement): Promise<boolean>;
}

/** Names the sign-in for Nest's injector. */
export const SIGN_IN = Symbol.for('@moc-sdk/moc-account-client/nest');

/** Where decorators, which nothing is injected into, find the sign-in of a request. */
export type Marked = IncomingMessage & { [SIGN_IN]?: NestSignIn };

export function nestSignIn(moc: MocAccount): NestSignIn {
  const node = nodeSignIn(moc);
  const signIn: NestSignIn = {
    ...calls(moc, (request: NestRequest) => node.requestOf(exchangeOf(request))),
    current: (request) => node.current(messageOf(request)),
    handler: (message: Marked, answer, next) => {
      message[SIGN_IN] = signIn;
      node.handle({ ...exchangeOf(message), answer }).then((isAnswered) => isAnswered || next(), next);
    },
    admit: async (request, answer, requirement) => {
      const isAdmitted = await node.admit({ ...exchangeOf(request), answer: answerOf(answer) }, requirement);
      if (!isAdmitted && 'hijack' in answer) answer.hijack();
      return isAdmitted;
    },
  };
  return signIn;
}
