import { errorText, isMocErrorCode, MocError } from '@moc-sdk/core';
import { HTTPException } from 'hono/http-exception';
import type { Problem } from './contract.js';

/**
 * Any error as problem details (RFC 9457). What went wrong inside stays inside: of a server's fault only the code and
 * the text for people go out.
 */
export function toProblem(error: unknown): Problem {
  const mocError = asMocError(error);
  const isOurFault = mocError.status >= 500;
  return {
    type: mocError.docsUrl,
    title: mocError.message,
    status: mocError.status,
    code: mocError.code,
    text: { th: errorText(mocError, 'th'), en: errorText(mocError, 'en') },
    ...(!isOurFault && mocError.hint && { hint: mocError.hint }),
    ...(!isOurFault && Object.keys(mocError.details).length > 0 && { details: { ...mocError.details } }),
  };
}

function asMocError(error: unknown): MocError {
  if (MocError.isInstance(error) && isMocErrorCode(error.code)) return error;
  // What Hono throws before a route sees the request.
  if (error instanceof HTTPException && error.status === 400) return new MocError('request/unreadable');
  if (error instanceof HTTPException && error.status === 415) return new MocError('request/media-type');
  return new MocError('system/unexpected');
}

export function problemResponse(error: unknown): Response {
  const problem = toProblem(error);
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...retryAfter(problem),
    },
  });
}

/** When it is worth another try: in seconds, or from a time on (RFC 9110, section 10.2.3). */
function retryAfter({ details = {} }: Problem): Record<string, string> {
  if (typeof details.retryAfter === 'number') return { 'retry-after': String(details.retryAfter) };
  if (typeof details.until === 'string') return { 'retry-after': new Date(details.until).toUTCString() };
  return {};
}
