import { MocError } from '@moc-sdk/core';
import type { SignInStep } from '../events.js';
import { errorPage } from '../http/error-page.js';
import { errorJson, wantsJson } from '../http/responses.js';
import type { RouteContext } from './context.js';

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
  returnTo = '/',
): Response {
  const error = report(context, step, thrown);
  if (step === 'session' || wantsJson(request)) return errorJson(error);
  const { origin, basePath, pageStyle } = context.settings;
  // Whoever wanted to sign out wants no new login.
  const tryAgain = step === 'logout' ? '/' : `${basePath}/login?${new URLSearchParams({ returnTo })}`;
  return errorPage(error, { tryAgain: origin + tryAgain, style: pageStyle });
}
