import type { LogoutCall } from '../bends.js';
import type { HostileCase } from '../cases/hostile-case.js';
import { signIn } from './sign-in.js';
import type { Scene } from './stage.js';

/** What the app made of a case, and everything that it let others see. */
export interface Attempt {
  readonly got:
    | 'accepted'
    | { readonly refused: string /** Of the HTTP answer. */; readonly status?: number };
  readonly shown: string;
  /** As whom the bent answer signed somebody in. */
  readonly signedInAs?: string | undefined;
}

/** Longer than an access token lives, shorter than a session. */
const UNTIL_TOKENS_END_S = 600;

/** Plays a case: a login, a refresh or a logout from afar. */
export function attempt(scene: Scene, hostile: HostileCase): Promise<Attempt> {
  if (hostile.group === 'refresh') return attemptRefresh(scene);
  if (hostile.group === 'logout token') return attemptLogout(scene);
  return attemptLogin(scene, hostile);
}

async function attemptLogin({ provider, party, newBrowser }: Scene, { asks }: HostileCase): Promise<Attempt> {
  const browser = newBrowser();
  const query = new URLSearchParams({
    ...(asks?.maxAge !== undefined && { maxAge: String(asks.maxAge) }),
    ...(asks?.acr !== undefined && { acr: asks.acr }),
  });
  const response = await signIn(provider, party, browser, `/auth/login?${query}`);
  const shown = await visible(response);
  const signedInAs = await party.subjectOf(browser.request('/'));
  const got =
    response.ok || response.status === 303 || response.status === 302
      ? 'accepted'
      : refusal(shown.body, response);
  return { got, shown: shown.all, signedInAs };
}

async function attemptRefresh({ party, signedIn, wait }: Scene): Promise<Attempt> {
  wait(UNTIL_TOKENS_END_S);
  try {
    await party.accessToken(signedIn.request('/'));
    return { got: 'accepted', shown: '' };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return { got: { refused: code }, shown: error instanceof Error ? everythingOf(error) : '' };
  }
}

async function attemptLogout({ provider, party, newBrowser }: Scene): Promise<Attempt> {
  const call = await provider.logoutCall();
  // Whatever calls here has no cookie of a browser.
  const caller = newBrowser();
  let response = await party.handle(caller.request(`/auth/backchannel-logout${call.query}`, initOf(call)));
  for (let sent = 1; sent < call.times; sent += 1) {
    response = await party.handle(caller.request(`/auth/backchannel-logout${call.query}`, initOf(call)));
  }
  const shown = await visible(response);
  return { got: response.ok ? 'accepted' : refusal(shown.body, response), shown: shown.all };
}

function initOf({ method, body, contentType }: LogoutCall): RequestInit {
  return { method, headers: { 'content-type': contentType }, ...(body !== undefined && { body }) };
}

async function visible(response: Response): Promise<{ body: string; all: string }> {
  const body = await response.text();
  return { body, all: `${[...response.headers].flat().join('\n')}\n${body}` };
}

function refusal(body: string, { status }: Response): { refused: string; status: number } {
  const named = /"(?:code|error_description)":"([^"]+)"/.exec(body)?.[1];
  return { refused: named ?? `HTTP ${status}`, status };
}

/** An error with its causes, as a log prints it. */
function everythingOf(error: Error): string {
  const { cause } = error;
  const own = `${error.stack}\n${JSON.stringify(error, Object.getOwnPropertyNames(error))}`;
  return cause instanceof Error ? `${own}\n${everythingOf(cause)}` : own;
}
