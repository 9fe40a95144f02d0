import { errorText, isMocErrorCode, MocError } from '@moc-sdk/core';
import type { Problem } from './contract.js';

/**
 * Any error as problem details (RFC 9457). What went wrong inside stays inside: of a server's fault only the code and
 * the text for people go out.
 */
export function toProblem(error: unknown): Problem {
  const known = MocError.isInstance(error) && isMocErrorCode(error.code);
  const mocError = known ? error : new MocError('system/unexpected');
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

export function problemResponse(error: unknown): Response {
  const problem = toProblem(error);
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  });
}
