import {
  encrypted,
  hmac,
  noneButSigned,
  onCurve,
  publicKeyAs,
  signedAs,
  signedButNamed,
  unsigned,
} from '../forgeries.js';
import { published } from '../keys.js';
import { header, keySet, written } from './changes.js';
import { casesOf } from './hostile-case.js';

/** Tokens whose algorithm is not the one that the client is registered with. */
const { refused, accepted } = casesOf('jose');
type Writer = Parameters<typeof written>[0];
const algorithm = (name: string, write: Writer) =>
  refused(name, 'sign-in/algorithm-refused', { idToken: written(write) });
const malformed = (name: string, write: Writer) =>
  refused(name, 'sign-in/id-token-malformed', { idToken: written(write) });

export const joseAlgorithmCases = [
  algorithm('alg none', unsigned('none')),
  algorithm('alg None', unsigned('None')),
  algorithm('alg nOnE', unsigned('nOnE')),
  algorithm('alg NONE', unsigned('NONE')),
  algorithm('alg none with a space', unsigned('none ')),
  algorithm('alg none beside a good signature', noneButSigned),
  algorithm('alg missing', unsigned(undefined)),
  algorithm('alg empty', unsigned('')),
  algorithm('alg null', unsigned(null)),
  algorithm('alg a number', unsigned(256)),
  algorithm('alg a list', unsigned(['RS256'])),
  algorithm('alg rs256 in small letters, well signed', signedButNamed('RS256', 'rs256')),
  algorithm(
    'HS256 with the client secret',
    hmac(({ secret }) => secret),
  ),
  algorithm(
    'HS384 with the client secret',
    hmac(({ secret }) => secret, 'HS384'),
  ),
  algorithm('HS256 with the public key as PEM', hmac(publicKeyAs.pem)),
  algorithm('HS256 with the public key as DER', hmac(publicKeyAs.der)),
  algorithm('HS256 with the public key’s modulus', hmac(publicKeyAs.modulus)),
  algorithm('HS256 with the public key as JWK', hmac(publicKeyAs.jwk)),
  algorithm(
    'HS256 with one zero byte',
    hmac(() => new Uint8Array(1)),
  ),
  algorithm('RS384 with the right key', signedAs('RS384')),
  algorithm('RS512 with the right key', signedAs('RS512')),
  algorithm('PS256 with the right key', signedAs('PS256')),
  refused('ES256 with a published key', 'sign-in/algorithm-refused', {
    jwks: keySet((keys, tools) => [...keys, published(tools.keys.curve)]),
    idToken: header(({ keys }) => ({ kid: keys.curve.kid }), onCurve),
  }),
  refused('RS256 named, PS256 signed', 'sign-in/signature-invalid', {
    idToken: written(signedButNamed('PS256', 'RS256')),
  }),
  malformed('encrypted (JWE)', encrypted(false)),
  malformed('signed, then encrypted', encrypted(true)),
  accepted('RS256, as registered', {}),
];
