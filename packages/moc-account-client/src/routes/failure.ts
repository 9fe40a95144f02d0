import { MocError } from '@moc-sdk/core';
import type { SignInStep } from '../events.js';
import { errorPage } from '../http/error-page.js';
import { errorJson, wantsJson } from '../http/responses.js';
import type { RouteContext } from './context.js';
import type { WantedLogin } from './login-path.js';
import { wayOn } from './way-on.js';

/** Names what was thrown and tells the app's listener. */
export function report(context: RouteContext, step: SignInStep, thrown: unknown): MocError {
  const error = MocError.isInstance(thrown) ? thrown : new MocError('system/unexpected', { cause: thrown });
  context.emit({ type: 'refused', step, code: error.code, message: error.message, hint: error.hint });
  return error;
}

/** Reports a refusal and answers it: a page for a person, JSON for a script. */
export function failure(
  context: RouteContext,
  request: Request,
  step: SignInStep,
  thrown: unknown,
  login: WantedLogin = { returnTo: '/' },
): Response {
  const error = report(context, step, thrown);
  const { origin, pageStyle } = context.settings;
  const { href, label } = wayOn(context, error.code, login);
  if (step === 'session' || wantsJson(request)) return errorJson(error, furtherOn(error, href));
  // Whoever wanted to sign out wants no new login.
  const on = step === 'logout' ? { href: `${origin}/`, label } : { href, label };
  return errorPage(error, { wayOn: on, style: pageStyle });
}

/** A script can lead the person on too, where that is not to the sign-in. */
function furtherOn({ code }: MocError, href: string): Readonly<Record<string, string>> {
  return code === 'sign-in/verification-required' ? { verify: href } : {};
}
