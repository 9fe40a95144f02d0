import { errorCatalog, MocError, type MocErrorCode } from '@moc-sdk/core';
import { forbidden, redirect } from 'next/navigation';
import * as z from 'zod';

const refusalSchema = z.object({ error: z.object({ code: z.string() }), login: z.string().optional() });

/** Does in Next's way what the sign-in wants instead of the page: the way to the sign-in, or the page for the forbidden. */
export async function refusePage(answer: Response, request: Request): Promise<never> {
  const { error, login } = refusalSchema.parse(await answer.json());
  if (login !== undefined) return redirect(withReturn(login, request));
  return refuse(codeOf(error.code));
}

function withReturn(login: string, request: Request): string {
  const { pathname, search, origin } = new URL(request.url);
  const url = new URL(login, origin);
  url.searchParams.set('returnTo', pathname + search);
  return url.pathname + url.search;
}

/** `forbidden()` works where the app has switched on `authInterrupts`; otherwise `error.tsx` learns the code. */
function refuse(code: MocErrorCode): never {
  try {
    forbidden();
  } catch (thrown) {
    if (thrown instanceof Error && 'digest' in thrown) throw thrown;
    throw Object.assign(new MocError(code), { digest: code });
  }
}

function codeOf(code: string): MocErrorCode {
  return Object.hasOwn(errorCatalog, code) ? (code as MocErrorCode) : 'request/not-allowed';
}
