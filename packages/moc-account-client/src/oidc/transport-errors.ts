import { MocError } from '@moc-sdk/core';
import { causesOf } from './causes.js';

/** Codes by which Node and OpenSSL say that a certificate is not trusted. */
const CERTIFICATE =
  /^(?:CERT_\w+|\w+_CERT(?:_\w+)?|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED|UNABLE_TO_\w+)$/;

/** The provider could not be reached, or not safely. Its name or system code tells why, without what was sent. */
export function unavailable(error: unknown): MocError {
  const chain = causesOf(error);
  const codes = chain.flatMap((link) =>
    link instanceof Error && 'code' in link && typeof link.code === 'string' ? [link.code] : [],
  );
  const certificate = codes.find((code) => CERTIFICATE.test(code));
  if (certificate !== undefined) {
    return new MocError('sign-in/provider-certificate', { details: { reason: certificate } });
  }
  const name = error instanceof Error ? error.name : 'unknown';
  return new MocError('sign-in/provider-unavailable', { details: { reason: codes[0] ?? name } });
}

export function timedOut(timeoutMs: number): MocError {
  return new MocError('sign-in/provider-timeout', { details: { seconds: timeoutMs / 1_000 } });
}

/** Names and codes by which time limits of `fetch`, Node and the system make themselves known. */
const TIMEOUT = /^(?:TimeoutError|AbortError|ETIMEDOUT|UND_ERR_\w*TIMEOUT)$/;

export function isTimeout(error: unknown): boolean {
  return causesOf(error).some(
    (link) =>
      link instanceof Error &&
      (TIMEOUT.test(link.name) || ('code' in link && TIMEOUT.test(String(link.code)))),
  );
}
