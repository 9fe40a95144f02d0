import { failing, fields, instead, nothing, page, redirected } from './changes.js';
import { casesOf } from './hostile-case.js';

const { refused, accepted } = casesOf('discovery');
const invalid = (name: string, metadata: ReturnType<typeof fields>) =>
  refused(name, 'sign-in/metadata-invalid', { metadata });

export const discoveryCases = [
  invalid('issuer is another', fields({ issuer: 'https://evil.example' })),
  // As addresses they are the same; then what the provider answers is not from the issuer that it names.
  refused('issuer has a slash more', 'sign-in/issuer-mismatch', {
    metadata: fields(({ issuer }) => ({ issuer: `${issuer}/` })),
  }),
  refused('issuer is in capitals', 'sign-in/issuer-mismatch', {
    metadata: fields(({ issuer }) => ({ issuer: issuer.toUpperCase() })),
  }),
  invalid(
    'issuer has a path more',
    fields(({ issuer }) => ({ issuer: `${issuer}/tenant` })),
  ),
  invalid('issuer missing', fields({ issuer: undefined })),
  invalid(
    'issuer is a list',
    fields(({ issuer }) => ({ issuer: [issuer] })),
  ),
  invalid('HTML instead of JSON', page),
  invalid('redirects elsewhere', redirected),
  invalid('an empty answer', nothing),
  invalid('a list instead of an object', instead('[]')),
  invalid('null instead of an object', instead('null')),
  invalid('JSON cut off', instead('{"issuer": "https://account')),
  invalid('not found', instead('{}', 404)),
  refused('server error', 'sign-in/provider-unavailable', { metadata: failing }),
  invalid('jwks_uri missing', fields({ jwks_uri: undefined })),
  invalid('jwks_uri on foreign http', fields({ jwks_uri: 'http://keys.example/jwks' })),
  invalid('jwks_uri is data', fields({ jwks_uri: 'data:application/json,{"keys":[]}' })),
  invalid('token endpoint missing', fields({ token_endpoint: undefined })),
  invalid('token endpoint on http', fields({ token_endpoint: 'http://account.example/token' })),
  invalid('token endpoint is a list', fields({ token_endpoint: ['https://account.example/token'] })),
  invalid('authorization endpoint missing', fields({ authorization_endpoint: undefined })),
  invalid('authorization endpoint on http', fields({ authorization_endpoint: 'http://account.example/a' })),
  invalid('authorization endpoint is a script', fields({ authorization_endpoint: 'javascript:alert(1)' })),
  invalid('userinfo endpoint on http', fields({ userinfo_endpoint: 'http://account.example/userinfo' })),
  invalid(
    'authorization endpoint with a password',
    fields({ authorization_endpoint: 'https://u:p@account.example/a' }),
  ),
  invalid(
    'authorization endpoint with a fragment',
    fields({ authorization_endpoint: 'https://account.example/authorize#a' }),
  ),
  invalid('token endpoint on http of this machine', fields({ token_endpoint: 'http://127.0.0.1:9/token' })),
  invalid('jwks_uri on http of this machine', fields({ jwks_uri: 'http://localhost:9/jwks' })),
  invalid('end of session is a script', fields({ end_session_endpoint: 'javascript:alert(1)' })),
  invalid('revocation endpoint on http', fields({ revocation_endpoint: 'http://account.example/revoke' })),
  accepted('members that nobody knows', { metadata: fields({ unknown: { deep: [1, null] } }) }),
  accepted('no userinfo, revocation or logout', {
    metadata: fields({
      userinfo_endpoint: undefined,
      revocation_endpoint: undefined,
      end_session_endpoint: undefined,
    }),
    idToken: ({ claims }) => Object.assign(claims, { given_name: 'มาลี', family_name: 'ทดสอบ' }),
  }),
];
