import type { RequestHandler } from 'express';

/**
 * Own styles and fonts, no scripts, never in a frame, and pages that nobody keeps: the back button shows nothing after
 * a sign-out.
 *
 * @param issuerOrigin where signing out leads to: browsers hold redirects of a form against `form-action`
 */
export function securityHeaders(issuerOrigin: string): RequestHandler {
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    `form-action 'self' ${issuerOrigin}`,
    "frame-ancestors 'none'",
  ].join('; ');
  return (_request, response, next) => {
    response.set({
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    });
    next();
  };
}
