/**
 * What the pages may do: own scripts and styles only (React Aria puts in one style, by the nonce), camera and position
 * for clocking in, never inside a frame.
 *
 * @param issuerOrigin where signing out leads to: browsers hold redirects of a form against `form-action`
 */
export function pageHeaders(nonce: string, issuerOrigin: string): Record<string, string> {
  const policy = [
    "default-src 'self'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    `style-src 'self' 'nonce-${nonce}'`,
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self' ${issuerOrigin}`,
    "frame-ancestors 'none'",
  ];
  return { ...fileHeaders(), 'content-security-policy': policy.join('; ') };
}

export function fileHeaders(): Record<string, string> {
  return {
    'permissions-policy': 'camera=(self), geolocation=(self), microphone=()',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };
}
