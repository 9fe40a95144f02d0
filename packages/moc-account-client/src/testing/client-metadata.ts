import type { ClientMetadata } from 'oidc-provider';
import type { TestClient } from './options.js';

/** A client as oidc-provider registers it. */
export function clientMetadata(client: TestClient): ClientMetadata {
  const { secret, publicKeys, sendsSid = true } = client;
  return {
    client_id: client.clientId,
    ...(publicKeys ? { jwks: { keys: [...publicKeys] } } : { client_secret: secret }),
    client_name: client.name ?? client.clientId,
    // What oidc-provider calls a native client may use any port of this machine (RFC 8252 7.3).
    application_type: client.anyPort ? 'native' : 'web',
    redirect_uris: [...client.redirectUris],
    post_logout_redirect_uris: postLogoutRedirectUris(client),
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    token_endpoint_auth_method: publicKeys ? 'private_key_jwt' : 'client_secret_post',
    id_token_signed_response_alg: client.idTokenAlgorithm ?? 'RS256',
    require_pushed_authorization_requests: client.requiresPar ?? false,
    dpop_bound_access_tokens: client.requiresDpop ?? false,
    require_auth_time: client.alwaysSendsAuthTime ?? false,
    ...(client.backchannelLogoutUri !== undefined && {
      backchannel_logout_uri: client.backchannelLogoutUri,
      backchannel_logout_session_required: sendsSid,
    }),
  };
}

/** Where an app's browser may go after signing out. */
function postLogoutRedirectUris({ redirectUris, postLogoutRedirectUris }: TestClient): string[] {
  return [...new Set(postLogoutRedirectUris ?? redirectUris.map((uri) => `${new URL(uri).origin}/`))];
}
