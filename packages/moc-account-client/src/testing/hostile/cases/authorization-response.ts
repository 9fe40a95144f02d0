import { parameters } from './changes.js';
import { casesOf } from './hostile-case.js';

const { refused, accepted } = casesOf('authorization response');
type Change = Parameters<typeof parameters>[0];
const bad = (name: string, code: Parameters<typeof refused>[1], change: Change) =>
  refused(name, code, { authorization: parameters(change) });
const good = (name: string, change: Change) => accepted(name, { authorization: parameters(change) });

const twice =
  (parameter: string): Change =>
  (_tools, honest) => {
    const value = honest.get(parameter) ?? '';
    return { [parameter]: [value, value] };
  };

export const authorizationResponseCases = [
  bad('state missing', 'sign-in/state-missing', () => ({ state: undefined })),
  bad('state empty', 'sign-in/state-missing', () => ({ state: '' })),
  bad('state of another login', 'sign-in/transaction-missing', () => ({ state: 'A'.repeat(43) })),
  bad('state in capitals', 'sign-in/transaction-missing', (_tools, honest) => ({
    state: honest.get('state')?.toUpperCase(),
  })),
  bad('state twice', 'sign-in/state-missing', twice('state')),
  bad('code missing', 'sign-in/code-missing', () => ({ code: undefined })),
  bad('code empty', 'sign-in/code-missing', () => ({ code: '' })),
  bad('code twice', 'sign-in/code-missing', twice('code')),
  bad('a second code', 'sign-in/code-missing', ({ foreignCode }, honest) => ({
    code: [honest.get('code') ?? '', foreignCode()],
  })),
  bad('code of a login that somebody else began', 'sign-in/code-refused', ({ foreignCode }) => ({
    code: foreignCode(),
  })),
  bad('code that was never given', 'sign-in/code-refused', () => ({ code: 'made-up' })),
  bad('iss of another provider', 'sign-in/issuer-mismatch', () => ({ iss: 'https://evil.example' })),
  bad('iss with a slash more', 'sign-in/issuer-mismatch', ({ issuer }) => ({ iss: `${issuer}/` })),
  bad('iss missing though promised', 'sign-in/issuer-mismatch', () => ({ iss: undefined })),
  bad('iss empty', 'sign-in/issuer-mismatch', () => ({ iss: '' })),
  bad('iss twice', 'sign-in/issuer-mismatch', twice('iss')),
  bad('a second iss', 'sign-in/issuer-mismatch', ({ issuer }) => ({ iss: [issuer, 'https://evil.example'] })),
  bad('an ID token beside the code', 'sign-in/response-unexpected', () => ({ id_token: 'a.b.c' })),
  bad('an access token beside the code', 'sign-in/response-unexpected', () => ({ access_token: 'stolen' })),
  bad('a signed response (JARM) beside the code', 'sign-in/response-unexpected', () => ({
    response: 'a.b.c',
  })),
  bad('a signed response (JARM) alone', 'sign-in/response-unexpected', () => ({
    response: 'a.b.c',
    code: undefined,
  })),
  bad('an error of another provider', 'sign-in/issuer-mismatch', () => ({
    iss: 'https://evil.example',
    error: 'access_denied',
    code: undefined,
  })),
  bad('an error and a code', 'sign-in/refused', () => ({ error: 'access_denied' })),
  bad('an error alone', 'sign-in/refused', () => ({ error: 'access_denied', code: undefined })),
  bad('an error that is a script', 'sign-in/refused', () => ({
    error: '<script>alert(1)</script>',
    error_description: '<img src=x onerror=alert(1)>',
    code: undefined,
  })),
  bad('the person must sign in first (prompt=none)', 'sign-in/refused', () => ({
    error: 'login_required',
    code: undefined,
  })),
  bad('the provider has a fault that will pass', 'sign-in/provider-unavailable', () => ({
    error: 'temporarily_unavailable',
    code: undefined,
  })),
  good('parameters that nobody knows', () => ({ session_state: 'x', scope: 'openid', foo: ['1', '2'] })),
  accepted('no iss, where none is promised', {
    metadata: (metadata) => {
      metadata.authorization_response_iss_parameter_supported = undefined;
    },
    authorization: parameters(() => ({ iss: undefined })),
  }),
];
