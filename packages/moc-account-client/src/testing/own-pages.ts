import type { IncomingMessage, ServerResponse } from 'node:http';
import { isSameOrigin } from '../http/origins.js';
import { safeReturnTo } from '../http/return-to.js';
import { sendResponse } from '../node-http/send-response.js';
import { webRequest } from '../node-http/web-request.js';
import type { TestProviderOptions } from './options.js';
import type { ProviderPages } from './provider-pages.js';
import type { ProviderSessions } from './provider-sessions.js';
import type { TestAcr } from './sign-in-policy.js';
import type { SignInScreen } from './sign-in-screen.js';
import type { WaitingApps } from './waiting-apps.js';

/** `/sign-in/account` signs in at the provider itself, without an app, and leads to `/account`. */
const SIGN_IN = '/sign-in';
/** What a form changes is never asked for by these. */
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The pages of a provider beside its protocol: those that were handed to it, and the sign-in to them. */
export interface OwnPages {
  /** @returns whether the path was one of theirs */
  answer(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
}

export function ownPages(parts: {
  readonly issuer: string;
  readonly show: NonNullable<TestProviderOptions['pages']>;
  readonly sessions: ProviderSessions;
  readonly screen: SignInScreen;
  readonly pages: ProviderPages;
  readonly waiting: WaitingApps;
}): OwnPages {
  const { issuer, show, sessions, screen, pages, waiting } = parts;

  async function begin(
    request: IncomingMessage,
    response: ServerResponse,
    { persona, acr }: { readonly persona: { readonly id: string }; readonly acr: TestAcr },
  ): Promise<void> {
    await sessions.begin(request, response, persona.id, acr);
    waiting.arrive(request, persona.id);
  }

  async function signIn(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const landing = safeReturnTo(path.slice(SIGN_IN.length) || '/', issuer, SIGN_IN);
    const ask = { action: path, clientId: 'MOC Account', redirectUri: issuer };
    const proof = await screen.answer(request, response, ask);
    if (!proof) return;
    if (proof !== 'cancelled') await begin(request, response, proof);
    const location = proof === 'cancelled' ? '/' : landing;
    response.writeHead(303, { location, 'cache-control': 'no-store' }).end();
  }

  return {
    answer: async (message, response) => {
      const request = webRequest({ message }, issuer);
      const path = new URL(request.url).pathname;
      const isSignIn = path === SIGN_IN || path.startsWith(`${SIGN_IN}/`);
      const isForeign = !SAFE.has(request.method) && !isSameOrigin(request, issuer);
      if (isSignIn && isForeign) {
        pages.refused(response, 'request/cross-site', 'the request came from another site');
        return true;
      }
      if (isSignIn) {
        await signIn(message, response, path);
        return true;
      }
      if (isForeign) return false;
      const answer = await show({
        request,
        address: message.socket.remoteAddress ?? '',
        signedIn: () => sessions.current(message, response),
        signIn: (accountId) => begin(message, response, { persona: { id: accountId }, acr: 'pwd' }),
        app: () => waiting.of(message),
      });
      if (answer) await sendResponse(answer, response);
      return answer !== undefined;
    },
  };
}
