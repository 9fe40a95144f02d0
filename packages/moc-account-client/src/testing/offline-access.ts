import { decodeJwt } from 'jose';
import type { KoaContextWithOIDC } from 'oidc-provider';

/**
 * A person is not asked for consent here, since the apps are the ministry's own: `offline_access` counts without
 * `prompt=consent`, as OpenID Connect Core 11 allows. oidc-provider has dropped it by now; this puts it back.
 */
export function keepOfflineAccess(context: KoaContextWithOIDC): void {
  const { oidc } = context;
  const { client, params } = oidc;
  if (!params || !client?.grantTypeAllowed('refresh_token')) return;
  const scopes = new Set(String(params.scope ?? '').split(' '));
  if (!scopesAskedFor(context).includes('offline_access')) return;
  params.scope = [...scopes.add('offline_access')].join(' ');
}

/** The scopes as they came: pushed before, in a form, or in the address. */
function scopesAskedFor({ oidc, query }: KoaContextWithOIDC): string[] {
  const pushed = oidc.entities.PushedAuthorizationRequest?.request;
  const asked = pushed ? decodeJwt(pushed).scope : (oidc.body?.scope ?? query.scope);
  return typeof asked === 'string' ? asked.split(' ') : [];
}
