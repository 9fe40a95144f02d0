import { MocError } from '@moc-sdk/core';

/** Names of this machine, on which plain text harms nobody (RFC 6761, RFC 5735). */
export function isLoopback(host: string): boolean {
  return /^(localhost|.+\.localhost|\[?::1\]?|127(\.\d{1,3}){3})$/i.test(host);
}

/**
 * An address that secrets and national IDs may be sent to.
 *
 * @throws MocError `source/misconfigured`, without the address
 */
export function safeAddress(source: string, option: string, text: string): URL {
  const problem = (what: string) =>
    new MocError('source/misconfigured', { details: { source, problem: `${option}: ${what}` } });
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url) throw problem('is no address');
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    throw problem('must be https, or http on this machine only');
  }
  if (url.username !== '' || url.password !== '') throw problem('must not hold a password');
  if (url.hash !== '') throw problem('must have no #');
  return url;
}
