import { createMocAccount, type MocAccount, type SessionStore } from '@moc-sdk/moc-account-client';
import { mocExpress } from '@moc-sdk/moc-account-client/express';
import express from 'express';
import type { InstantProvider } from '../instant-provider.js';
import type { ContentSize, SessionContent } from '../session-content.js';
import { app } from './app.js';
import { cookieHeader, finish, nodeExchange, through } from './node-exchange.js';
import type { SessionPeer, Subject } from './session-peer.js';
import { subjectApp } from './subject-app.js';

export interface MocPeerOptions {
  readonly name: string;
  readonly store: SessionStore | 'cookie';
  readonly provider: InstantProvider;
  readonly size: ContentSize;
  readonly close?: () => Promise<void>;
}

/**
 * This kit, as its README shows it: `moc.session(request)`, and the same through its Express middleware, where a request
 * of Node has to become one of the Web standard first. Its sessions begin with a login.
 */
export function mocPeers(options: MocPeerOptions): readonly SessionPeer[] {
  const { name, store, provider, close } = options;
  const host = express();
  let moc = mocAccount(options);
  let auth = mocExpress(moc);
  const begin = once((contents: readonly SessionContent[]) =>
    Promise.all(contents.map((content) => signIn(moc, provider, content))),
  );
  const described = {
    version: '@moc-sdk/moc-account-client 0.1.0',
    keeps: store === 'cookie' ? 'cookie' : 'store',
    reissues: store === 'cookie' ? 'once a minute' : 'never',
    begin,
    restart: () => {
      moc = mocAccount(options);
      auth = mocExpress(moc);
    },
    ...(close && { close }),
  } as const;

  function prepareRequest(cookie: string) {
    const request = new Request(`${app.origin}/me`, { headers: { cookie } });
    return async (): Promise<Subject> => {
      const session = await moc.session(request);
      moc.setCookies(request);
      return session?.identity.subject;
    };
  }

  function prepareExpress(cookie: string) {
    const exchange = nodeExchange(host, cookie);
    return async (): Promise<Subject> => {
      await through(auth.handler, exchange);
      const session = await auth.session(exchange.request);
      finish(exchange);
      return session?.identity.subject;
    };
  }

  return [
    { ...described, name, prepare: prepareRequest },
    {
      ...described,
      name: `${name}, Express`,
      prepare: prepareExpress,
      app: subjectApp(
        async (request) => (await auth.session(request))?.identity.subject,
        (request, response, next) => auth.handler(request, response, next),
      ),
    },
  ];
}

/** Both ways read the same sessions. */
function once<Input, Output>(work: (input: Input) => Output): (input: Input) => Output {
  const done = new Map<Input, Output>();
  return (input) => {
    const result = done.get(input) ?? work(input);
    done.set(input, result);
    return result;
  };
}

function mocAccount({ store, provider, size }: MocPeerOptions): MocAccount {
  return createMocAccount({
    protocol: 'oidc',
    issuer: provider.issuer,
    clientId: app.clientId,
    clientAuth: { method: 'client_secret_post', secret: app.clientSecret },
    baseUrl: app.origin,
    session: { store, secrets: [app.sessionSecret] },
    tokens: size === 'identity' ? 'forget' : 'keep',
    fetch: provider.fetch,
  });
}

/** A login from the first redirect to the last; the cookies of the login itself are left out, as they soon end. */
async function signIn(
  moc: MocAccount,
  provider: InstantProvider,
  { identity }: SessionContent,
): Promise<string> {
  const login = await moc.handler(new Request(`${app.origin}/auth/login`));
  const answer = provider.answer(login.headers.get('location') ?? '', identity);
  const cookie = cookieHeader(login.headers.getSetCookie());
  const callback = await moc.handler(new Request(answer, { headers: { cookie } }));
  if (callback.status !== 303) throw new Error(`A login of the bench failed: ${await callback.text()}`);
  return cookieHeader(callback.headers.getSetCookie().filter((set) => !set.includes('moc-login-')));
}
