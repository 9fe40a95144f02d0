/** What a login is wanted for. */
export interface WantedLogin {
  readonly returnTo?: string | undefined;
  /** Seconds. */
  readonly maxAge?: number | undefined;
  readonly acr?: readonly string[] | undefined;
}

/** The path that opens a login. */
export function loginPath(basePath: string, { returnTo, maxAge, acr }: WantedLogin): string {
  const query = new URLSearchParams();
  if (returnTo !== undefined) query.set('returnTo', returnTo);
  if (maxAge !== undefined) query.set('maxAge', String(maxAge));
  if (acr?.length) query.set('acr', acr.join(' '));
  return query.size === 0 ? `${basePath}/login` : `${basePath}/login?${query}`;
}
