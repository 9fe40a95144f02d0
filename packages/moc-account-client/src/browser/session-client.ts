import { followedSession } from './followed-session.js';
import type { SessionClientOptions } from './options.js';
import { type RequiredSignIn, readRequiredSignIn } from './required-sign-in.js';
import { askLogout, askSession } from './session-endpoints.js';
import type { SessionState } from './session-state.js';
import { loginAddress, type StepUpWish } from './sign-in-paths.js';

/** The session as the pages of an app see it. No token ever comes here. */
export interface SessionClient {
  current(): SessionState;
  /** Asks the server now; one request, however many ask. Never rejects: what fails is in the state. */
  refresh(): Promise<SessionState>;
  /** Begins to follow the session and calls back at each change. @returns an end to the calls */
  subscribe(listener: () => void): () => void;
  /** Goes to the sign-in. */
  signIn(wish?: Pick<StepUpWish, 'returnTo'>): void;
  /** Goes to prove once more, or more strongly, who the person is. */
  stepUp(wish?: StepUpWish): void;
  /**
   * Ends the session here, in the other tabs and at the provider, where the page then goes.
   *
   * @throws SessionError the session was not ended, e.g. `system/offline`
   */
  signOut(): Promise<void>;
  /** `fetch` that notices when the server asks for a sign-in or a step-up; gives the answer unread. */
  fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response>;
  /** Follows the session no longer. */
  close(): void;
}

/**
 * Follows the session of a page: across tabs, at the back button, until shortly before its end.
 *
 * @example
 * ```ts
 * const session = createSessionClient({ onRequired: 'redirect' });
 * const stop = session.subscribe(() => {
 *   const state = session.current();
 *   document.body.dataset.session = state.status; // loading, signed-in, signed-out or failed
 * });
 * ```
 */
export function createSessionClient(options: SessionClientOptions = {}): SessionClient {
  const { basePath = '/auth', onRequired, navigate = (address) => location.assign(address) } = options;
  const ask: typeof fetch = options.fetch ?? ((input, init) => fetch(input, init));
  const session = followedSession(`moc-session ${basePath}`, () => askSession(ask, basePath));
  const goToLogin = (wish: StepUpWish = {}) => navigate(loginAddress(`${basePath}/login`, wish));

  function notice(required: RequiredSignIn): void {
    if (required.code === 'sign-in/required') session.refresh();
    if (onRequired === 'redirect') navigate(required.login);
    else onRequired?.(required);
  }

  return {
    current: session.current,
    refresh: session.refresh,
    subscribe: session.subscribe,
    close: session.close,
    signIn: goToLogin,
    stepUp: goToLogin,
    signOut: async () => {
      const next = await askLogout(ask, basePath);
      session.signedOut();
      navigate(next);
    },
    fetch: async (input, init) => {
      const response = await ask(input, init);
      const required = await readRequiredSignIn(response, basePath);
      if (required) notice(required);
      return response;
    },
  };
}
