import { bent } from '../bends.js';
import { published } from '../keys.js';
import type { Play } from '../play.js';

/** `GET /.well-known/openid-configuration` */
export async function metadata(play: Play): Promise<Response> {
  const at = (path: string) => `${play.issuer}${path}`;
  const honest = {
    issuer: play.issuer,
    authorization_endpoint: at('/authorize'),
    token_endpoint: at('/token'),
    jwks_uri: at('/jwks'),
    userinfo_endpoint: at('/userinfo'),
    end_session_endpoint: at('/end-session'),
    revocation_endpoint: at('/revoke'),
    pushed_authorization_request_endpoint: at('/par'),
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
    backchannel_logout_supported: true,
    backchannel_logout_session_supported: true,
  };
  return (await bent(play.bends.metadata, honest, play.tools())) ?? Response.json(honest);
}

/** `GET /jwks`: the key that signs, and after a rotation the one before too. */
export async function jwks(play: Play): Promise<Response> {
  const { keys } = play.tools();
  const honest = { keys: (play.isRotated ? [keys.next, keys.current] : [keys.current]).map(published) };
  return (await bent(play.bends.jwks, honest, play.tools())) ?? Response.json(honest);
}
