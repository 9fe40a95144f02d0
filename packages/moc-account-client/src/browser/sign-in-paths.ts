/** A stronger or fresher proof of who the person is. */
export interface StepUpWish {
  /** The proof is at most so many seconds old. */
  readonly maxAge?: number;
  /** Authentication contexts (`acr`), the preferred one first. */
  readonly acr?: string | readonly string[];
  /** Where to come back to: a path of this app. Default: this page. */
  readonly returnTo?: string;
}

/** The address that opens a login, from a path with or without a query. */
export function loginAddress(path: string, wish: StepUpWish): string {
  const query = new URLSearchParams(path.split('?')[1]);
  const { returnTo = location.pathname + location.search + location.hash, maxAge, acr } = wish;
  query.set('returnTo', returnTo);
  if (maxAge !== undefined) query.set('maxAge', String(maxAge));
  if (acr !== undefined) query.set('acr', [acr].flat().join(' '));
  return `${path.split('?')[0]}?${query}`;
}
