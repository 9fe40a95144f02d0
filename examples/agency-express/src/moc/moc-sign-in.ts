import type { Clock } from '@moc-sdk/core';
import { createMocAccount, memorySessions, type SignInEvent } from '@moc-sdk/moc-account-client';
import { type MocExpress, mocExpress } from '@moc-sdk/moc-account-client/express';
import type { Request, RequestHandler } from 'express';
import type { StillHolds } from '../sessions/current-user.js';
import { isFresh } from './link-rules.js';
import type { MocLinks } from './moc-links.js';

export interface MocOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The app's own origin. */
  readonly baseUrl: string;
  /** 32 characters or more. */
  readonly secret: string;
  readonly clock: Clock;
  readonly onEvent?: (event: SignInEvent) => void;
}

/** Sensitive steps ask for a proof that is at most so many seconds old. */
const FRESH_S = 300;

/** What the app needs of MOC Account, besides the pages that link users. */
export interface MocSignIn {
  readonly auth: MocExpress;
  /** Whoever came in by MOC Account stays as long as that session lives and the link stands. */
  readonly stillHolds: StillHolds;
  /** Whoever came in by MOC Account proves once more who they are, unless they did in the last five minutes. */
  readonly freshProof: RequestHandler;
  /** Where a sign-out goes on, if there is a session of MOC Account to end too. */
  readonly logoutAfter: (request: Request) => Promise<string | undefined>;
}

export function mocSignIn(options: MocOptions, links: MocLinks): MocSignIn {
  const { issuer, clientId, clientSecret, baseUrl, secret, clock, onEvent } = options;
  const moc = createMocAccount({
    protocol: 'oidc',
    issuer,
    clientId,
    clientAuth: { method: 'client_secret_post', secret: clientSecret },
    baseUrl,
    session: { store: memorySessions(), secrets: [secret] },
    clock,
    ...(onEvent && { onEvent }),
  });
  const auth = mocExpress(moc);
  const requireFresh = auth.require({ maxAge: FRESH_S });

  async function hasFreshProof(request: Request): Promise<boolean> {
    const session = await auth.session(request);
    return session !== null && isFresh(session, FRESH_S, clock.now().getTime());
  }

  return {
    auth,
    logoutAfter: async (request) => ((await auth.session(request)) ? `${moc.basePath}/logout` : undefined),
    stillHolds: async (request, user, by) => {
      if (by === 'password') return true;
      const session = await auth.session(request); // null as well when the provider ended it from afar
      return session !== null && (await links.userOf(session.identity)) === user.id;
    },
    freshProof: async (request, response, next) => {
      if (request.user?.by !== 'moc') return next();
      if (request.method === 'GET') return requireFresh(request, response, next);
      // What a form sends cannot go to the provider and back: its page asks for the proof.
      if (await hasFreshProof(request)) return next();
      response.redirect(303, request.originalUrl);
    },
  };
}
