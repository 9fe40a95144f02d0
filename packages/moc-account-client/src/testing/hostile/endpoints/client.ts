import type { Play } from '../play.js';

/** Whether the registered client calls: by `client_secret_post` or `client_secret_basic`. */
export function isClient(play: Play, request: Request, form: URLSearchParams): boolean {
  const [scheme, credentials = ''] = request.headers.get('authorization')?.split(' ') ?? [];
  if (scheme === 'Basic') {
    const [id = '', secret = ''] = atob(credentials).split(':').map(decodeURIComponent);
    return id === play.clientId && secret === play.secret;
  }
  return form.get('client_id') === play.clientId && form.get('client_secret') === play.secret;
}

/** An OAuth error (RFC 6749 5.2). */
export function refusal(error: string, status: number): Response {
  return Response.json({ error }, { status });
}
