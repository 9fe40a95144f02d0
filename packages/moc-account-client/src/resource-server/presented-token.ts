import { MocError } from '@moc-sdk/core';

/** An access token as a caller presents it. */
export interface PresentedToken {
  readonly scheme: 'bearer' | 'dpop';
  readonly token: string;
}

/** RFC 6750 2.1. Two headers come joined by a comma, which no token holds. */
const AUTHORIZATION = /^(bearer|dpop) +([\w.~+/-]+=*)$/i;
const MAX_LENGTH = 16_000;

/**
 * The access token of a request: from the header `Authorization`, once. In addresses and forms tokens end up in logs, so
 * that they are not looked for there.
 *
 * @throws MocError `sign-in/access-token-missing`
 */
export function presentedToken(request: Request): PresentedToken {
  const header = request.headers.get('authorization') ?? '';
  const match = header.length <= MAX_LENGTH ? AUTHORIZATION.exec(header) : null;
  const isInAddress = new URL(request.url).searchParams.has('access_token');
  const token = match?.[2];
  // RFC 6750 2: one way to send the token, not two.
  if (token === undefined || isInAddress) throw new MocError('sign-in/access-token-missing');
  return { scheme: match?.[1]?.toLowerCase() === 'dpop' ? 'dpop' : 'bearer', token };
}
