import { afterwards, signatureOfAnother, tampered, texts } from '../forgeries.js';
import { encoded } from '../signing.js';
import { written } from './changes.js';
import { casesOf } from './hostile-case.js';

/** Tokens that were changed after they were signed, and texts that are no token. */
const { refused, accepted } = casesOf('jose');
type Writer = Parameters<typeof written>[0];
const forged = (name: string, write: Writer) =>
  refused(name, 'sign-in/signature-invalid', { idToken: written(write) });
const malformed = (name: string, write: Writer) =>
  refused(name, 'sign-in/id-token-malformed', { idToken: written(write) });
const payload = (name: string, change: (text: string) => string) =>
  malformed(
    name,
    texts((_header, text) => ({ payload: change(text) })),
  );

/** Standard base64 where base64url belongs; padded, since a token may happen to hold neither `+` nor `/`. */
const plainBase64 = (segment = '') => `${segment.replaceAll('-', '+').replaceAll('_', '/')}=`;
const segments = (token: string) => token.split('.');
const withoutSignature = (token: string) => segments(token).slice(0, 2).join('.');

/** Another last letter of the signature, which is not the same bytes. */
function bitChanged(token: string): string {
  const at = token.length - 10;
  return token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
}

export const joseTextCases = [
  forged('claims changed after signing', tampered),
  forged('signature of another token', signatureOfAnother),
  forged('one bit of the signature changed', afterwards(bitChanged)),
  forged(
    'signature cut off in the middle',
    afterwards((token) => token.slice(0, -102)),
  ),
  forged(
    'signature empty',
    afterwards((token) => `${withoutSignature(token)}.`),
  ),
  malformed('two segments', afterwards(withoutSignature)),
  malformed(
    'a dot at the end',
    afterwards((token) => `${token}.`),
  ),
  malformed(
    'a dot at the beginning',
    afterwards((token) => `.${token}`),
  ),
  malformed(
    'four segments',
    afterwards((token) => `${token}.e30`),
  ),
  malformed(
    'five segments',
    afterwards((token) => `${token}.e30.e30`),
  ),
  malformed(
    'a space before',
    afterwards((token) => ` ${token}`),
  ),
  malformed(
    'a line end after',
    afterwards((token) => `${token}\n`),
  ),
  malformed(
    'a line end within',
    afterwards((token) => token.replace('.', '.\n')),
  ),
  malformed(
    'plain base64 with padding',
    afterwards((token) => segments(token).map(plainBase64).join('.')),
  ),
  malformed(
    'as JSON (general serialization)',
    afterwards((token) => {
      const [head, body, signature] = segments(token);
      return JSON.stringify({ payload: body, signatures: [{ protected: head, signature }] });
    }),
  ),
  malformed('three letters', () => 'a.b.c'),
  malformed('dots alone', () => '..'),
  malformed('a word', () => 'token'),
  refused('an empty text', 'sign-in/id-token-missing', { idToken: written(() => '') }),
  refused('a token of 2 MB', 'sign-in/token-response-invalid', {
    idToken: written(
      texts((_header, text) => ({ payload: text.replace('{', `{"pad":"${'x'.repeat(1_500_000)}",`) })),
    ),
  }),
  payload('claims are no JSON', () => 'malee'),
  payload('claims are a list', (text) => `[${text}]`),
  payload('claims are null', () => 'null'),
  payload('claims are a text', (text) => JSON.stringify(text)),
  payload('claims are empty', () => ''),
  payload('claims with a bare NaN', (text) => text.replace(/"exp":\d+/, '"exp":NaN')),
  payload('claims cut off', (text) => text.slice(0, -1)),
  malformed(
    'header is no JSON',
    texts(() => ({ header: '{alg:RS256}' })),
  ),
  malformed(
    'header is a list',
    texts((head) => ({ header: `[${head}]` })),
  ),
  refused('claims twice, the right sub first', 'sign-in/userinfo-invalid', {
    idToken: written(texts((_header, text) => ({ payload: text.replace(/}$/, ',"sub":"somchai"}') }))),
  }),
  accepted('claims twice, the right sub last', {
    idToken: written(texts((_header, text) => ({ payload: text.replace('{', '{"sub":"somchai",') }))),
  }),
  accepted('a member named __proto__', {
    idToken: written(
      texts((_header, text) => ({ payload: text.replace('{', '{"__proto__":{"sub":"somchai"},') })),
    ),
  }),
  malformed(
    'the header of another token twice encoded',
    afterwards((token) => [encoded(segments(token)[0]), ...segments(token).slice(1)].join('.')),
  ),
];
