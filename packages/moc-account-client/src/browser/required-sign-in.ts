import { readRefusal } from './session-error.js';
import type { Refusal } from './session-state.js';
import { loginAddress } from './sign-in-paths.js';

/** A request was refused until the person signs in, or proves once more who they are. */
export interface RequiredSignIn extends Refusal {
  readonly code: 'sign-in/required' | 'sign-in/step-up-required';
  /** The address that does it and comes back to this page. */
  readonly login: string;
}

const isRequired = (code: string): code is RequiredSignIn['code'] =>
  code === 'sign-in/required' || code === 'sign-in/step-up-required';

/** What an answer of this app asks for. Other sites' answers ask for nothing: they would choose where the page goes. */
export async function readRequiredSignIn(
  response: Response,
  basePath: string,
): Promise<RequiredSignIn | undefined> {
  if (response.status !== 401 || !isOwn(response)) return undefined;
  const { code = '', text, login = '' } = (await readRefusal(response)) ?? {};
  if (!isRequired(code)) return undefined;
  const path = `${basePath}/login`;
  const address = loginAddress(login.split('?')[0] === path ? login : path, {});
  return { code, ...(text && { text }), login: address };
}

/** An answer without an address was made in this page. */
const isOwn = ({ url }: Response) => new URL(url, location.href).origin === location.origin;
