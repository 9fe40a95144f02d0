/** Five logins that each keep such a target fit into the 8 kB that proxies allow a request's cookies. */
const MAX_LENGTH = 512;

/**
 * Where to go after the sign-in: a path of the app itself. Everything that a browser could read as another site
 * (`//host`, `/\host`, control characters that it strips) or that would loop through the sign-in becomes `/`.
 */
export function safeReturnTo(wanted: string | null, origin: string, basePath: string): string {
  if (!wanted?.startsWith('/') || hasForbiddenCharacter(wanted)) return '/';
  if (wanted.startsWith('//') || !URL.canParse(wanted, origin)) return '/';
  const url = new URL(wanted, origin);
  // Dot segments can fold into a leading `//`: `/.//host`.
  if (url.origin !== origin || url.pathname.startsWith('//')) return '/';
  if (url.pathname === basePath || url.pathname.startsWith(`${basePath}/`)) return '/';
  const path = url.pathname + url.search + url.hash;
  return path.length > MAX_LENGTH ? '/' : path;
}

function hasForbiddenCharacter(text: string): boolean {
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (code < 0x20 || code === 0x7f || character === '\\') return true;
  }
  return false;
}
