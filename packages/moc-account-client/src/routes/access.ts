import { MocError } from '@moc-sdk/core';
import { isSameOrigin } from '../http/origins.js';
import { errorJson, redirect, wantsPage } from '../http/responses.js';
import { safeReturnTo } from '../http/return-to.js';
import type { Requirement } from '../requirement.js';
import type { MocSession } from '../sessions/session.js';
import { checkRequirement } from './check-requirement.js';
import type { RouteContext } from './context.js';
import { failure, report } from './failure.js';
import { loginPath } from './login-path.js';
import { sessionView } from './session.js';
import { clockToleranceMs } from './step-up.js';

/** Methods that change nothing (RFC 9110 9.2.1). */
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The session of a request if it is all that is required, or the answer to send instead. */
export async function grant(
  context: RouteContext,
  request: Request,
  requirement: Requirement,
): Promise<MocSession | Response> {
  const { settings, sessions } = context;
  checkRequirement(requirement);
  const live = await sessions.read(request, { touch: true });
  // Whoever signs in now proves at once what is asked for, instead of being sent away twice.
  const proof = context.protocol.canStepUp ? requirement : {};
  if (!live) return askToSignIn(context, request, new MocError('sign-in/required'), proof);
  if (!SAFE_METHODS.has(request.method) && !isSameOrigin(request, settings.origin)) {
    return failure(context, request, 'access', new MocError('request/cross-site'));
  }
  const session = sessionView(live.session);
  const lacking = whatIsLacking(session, requirement);
  if (lacking) return failure(context, request, 'access', lacking);
  if (isProofEnough(session, requirement, settings.clock.now())) return session;
  if (!context.protocol.canStepUp) {
    return failure(context, request, 'access', new MocError('sign-in/step-up-unsupported'));
  }
  return askToSignIn(context, request, new MocError('sign-in/step-up-required'), requirement);
}

/** What no further sign-in would mend. */
function whatIsLacking({ identity }: MocSession, { role, verified }: Requirement): MocError | undefined {
  if (verified && identity.status === 'temporary') return new MocError('sign-in/verification-required');
  const wanted = role === undefined ? [] : [role].flat();
  if (wanted.length > 0 && !wanted.some((one) => identity.roles.includes(one))) {
    return new MocError('sign-in/role-missing', { details: { role: wanted.join(', ') } });
  }
  return undefined;
}

function isProofEnough({ authenticatedAt, acr }: MocSession, wanted: Requirement, now: Date): boolean {
  if (wanted.acr !== undefined && !(acr !== undefined && [wanted.acr].flat().includes(acr))) return false;
  if (wanted.maxAge === undefined) return true;
  if (authenticatedAt === undefined) return false;
  const ageMs = now.getTime() - Date.parse(authenticatedAt);
  return ageMs >= -clockToleranceMs && ageMs <= wanted.maxAge * 1_000 + clockToleranceMs;
}

/** To a page the way to the sign-in and back; to a form that was sent a page that says so; to a script the code. */
function askToSignIn(
  context: RouteContext,
  request: Request,
  error: MocError,
  { maxAge, acr }: Requirement,
): Response {
  const { origin, basePath } = context.settings;
  const proof = { maxAge, acr: acr === undefined ? [] : [acr].flat() };
  if (!wantsPage(request)) {
    return errorJson(report(context, 'access', error), { login: loginPath(basePath, proof) });
  }
  const returnTo = pageToReturnTo(context, request);
  if (request.method !== 'GET') return failure(context, request, 'access', error, { returnTo, ...proof });
  report(context, 'access', error);
  return redirect(origin + loginPath(basePath, { returnTo, ...proof }));
}

/** The page itself; for a form that was sent, the page where it stands: what was sent cannot be sent again. */
function pageToReturnTo({ settings }: RouteContext, request: Request): string {
  const { origin, basePath } = settings;
  const address = request.method === 'GET' ? request.url : (request.headers.get('referer') ?? '');
  if (!URL.canParse(address)) return '/';
  const page = new URL(address);
  if (request.method !== 'GET' && page.origin !== origin) return '/';
  return safeReturnTo(page.pathname + page.search, origin, basePath);
}
