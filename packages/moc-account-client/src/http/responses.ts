import { errorText, type MocError } from '@moc-sdk/core';

/** A redirect that ends in a GET, with the cookies to set. */
export function redirect(to: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ location: to, 'cache-control': 'no-store' });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
}

export function json(value: unknown, init: { status?: number; cookies?: readonly string[] } = {}): Response {
  const headers = new Headers({
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  for (const cookie of init.cookies ?? []) headers.append('set-cookie', cookie);
  return new Response(JSON.stringify(value), { status: init.status ?? 200, headers });
}

/** An error for programs: its code and what to tell a person, with what helps to go on. */
export function errorJson(error: MocError, more: Readonly<Record<string, string>> = {}): Response {
  const { code, status } = error;
  return json(
    { error: { code, text: { th: errorText(error, 'th'), en: errorText(error, 'en') } }, ...more },
    { status },
  );
}

/** Whether the caller is a script that wants data rather than a browser that shows a page. */
export function wantsJson(request: Request): boolean {
  const accept = request.headers.get('accept') ?? '';
  return accept.includes('application/json') && !accept.includes('text/html');
}

/** Whether a browser asks for a page to show. */
export function wantsPage(request: Request): boolean {
  const mode = request.headers.get('sec-fetch-mode');
  if (mode !== null) return mode === 'navigate';
  return (request.headers.get('accept') ?? '').includes('text/html');
}
