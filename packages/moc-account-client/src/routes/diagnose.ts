import { diagnosisOf } from '../diagnosis/diagnosis.js';
import { diagnosisPage } from '../diagnosis/diagnosis-page.js';
import { randomToken } from '../hashing.js';
import { setCookie } from '../http/cookies.js';
import { json, redirect, wantsJson } from '../http/responses.js';
import type { RouteContext } from './context.js';
import { failure } from './failure.js';

/** How long a probe tells something: a page that is opened again later begins anew. */
const PROBE_MS = 5 * 60_000;

/**
 * `GET /diagnose`, if it is switched on: what the sign-in sees of proxies, cookies and the provider. Goes to itself once,
 * by the address in `baseUrl` as a login does, to see whether a cookie comes back.
 */
export async function diagnose(context: RouteContext, request: Request): Promise<Response> {
  const { settings, protocol } = context;
  const { origin, basePath, pageStyle: style } = settings;
  const path = `${origin}${basePath}/diagnose`;
  const probe = new URL(request.url).searchParams.get('probe');
  if (probe === null || !isFresh(probe, settings.clock.now())) return beginProbe(context, path);
  try {
    const diagnosis = diagnosisOf(request, settings, probe, await protocol.diagnose());
    return wantsJson(request) ? json(diagnosis) : diagnosisPage(diagnosis, { again: path, style });
  } catch (error) {
    return failure(context, request, 'diagnose', error);
  }
}

function beginProbe({ settings }: RouteContext, path: string): Response {
  const { cookies, clock } = settings;
  const probe = `${clock.now().getTime()}.${randomToken()}`;
  const cookie = setCookie(cookies, cookies.probe, probe, PROBE_MS);
  return redirect(`${path}?${new URLSearchParams({ probe })}`, [cookie]);
}

function isFresh(probe: string, now: Date): boolean {
  const age = now.getTime() - Number(/^(\d{1,15})\.[\w-]{43}$/.exec(probe)?.[1] ?? Number.NaN);
  return age >= 0 && age < PROBE_MS;
}
