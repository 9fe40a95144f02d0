/**
 * The path and query of a request target. It may hold a whole address (RFC 9112 3.2.2); its host is the caller's claim
 * and is dropped.
 */
export function pathOfTarget(target: string): string {
  if (target.startsWith('/')) return target;
  if (!URL.canParse(target)) return '/';
  const { pathname, search } = new URL(target);
  return pathname.startsWith('/') ? pathname + search : '/';
}
