import { errors } from 'jose';

/**
 * A check that failed, by its name: a claim, a parameter, `signature`, … What it means to the person and the developer
 * depends on what was looked at, and is decided in one place.
 */
export class FailedCheck extends Error {
  override readonly name = 'FailedCheck';

  constructor(readonly check: string) {
    super(`The check failed: ${check}`);
  }
}

type Kind = abstract new (...input: never[]) => Error;

/** Errors of jose that say by their class what failed. */
const BY_CLASS: readonly (readonly [Kind, string])[] = [
  [errors.JOSEAlgNotAllowed, 'alg'],
  [errors.JWSSignatureVerificationFailed, 'signature'],
  [errors.JWKSNoMatchingKey, 'key'],
  [errors.JWKSMultipleMatchingKeys, 'key'],
  [errors.JWSInvalid, 'jwt'],
  [errors.JWTInvalid, 'jwt'],
];

/** Codes of oauth4webapi, where its error says nothing better. */
const BY_CODE: Readonly<Record<string, string>> = {
  OAUTH_RESPONSE_IS_NOT_CONFORM: 'status',
  OAUTH_RESPONSE_IS_NOT_JSON: 'content-type',
  OAUTH_PARSE_ERROR: 'json',
  OAUTH_WWW_AUTHENTICATE_CHALLENGE: 'challenge',
  OAUTH_HTTP_REQUEST_FORBIDDEN: 'endpoint',
  OAUTH_INVALID_SERVER_METADATA: 'endpoint',
  OAUTH_MISSING_SERVER_METADATA: 'endpoint',
  ERR_JOSE_NOT_SUPPORTED: 'crit',
};

/** The libraries name a claim, parameter or property that is missing or of the wrong type only in the message. */
const NAMED_IN_MESSAGE = /["`]([\w-]{1,64})["`](?= \(| property| header| Header| claim| parameter| value)/;

/** What oauth4webapi says of a token that it cannot take apart. */
const UNREADABLE = /^(?:Invalid JWT|JWE decryption|JWT (?:Header|Payload)|failed to parse JWT)/;

/** The name of the check that a library's error tells of. @param chain the error and its causes, outermost first */
export function nameOfCheck(chain: readonly unknown[]): string {
  return (
    firstOf(chain, nameByClass) ??
    firstOf(chain, nameByField) ??
    firstOf(chain, nameInMessage) ??
    firstOf(chain.toReversed(), nameByCode) ??
    'response'
  );
}

function firstOf(
  chain: readonly unknown[],
  nameOf: (link: unknown) => string | undefined,
): string | undefined {
  for (const link of chain) {
    const name = nameOf(link);
    if (name !== undefined) return name;
  }
  return undefined;
}

function nameByClass(link: unknown): string | undefined {
  if (link instanceof FailedCheck) return link.check;
  return BY_CLASS.find(([kind]) => link instanceof kind)?.[1];
}

function nameByField(link: unknown): string | undefined {
  const claim = fieldOf(link, 'claim') ?? fieldOf(link, 'attribute');
  return claim === 'exp' && isLate(link) ? 'expired' : claim;
}

function nameInMessage(link: unknown): string | undefined {
  if (!(link instanceof Error)) return undefined;
  if (UNREADABLE.test(link.message)) return 'jwt';
  return (
    NAMED_IN_MESSAGE.exec(link.message)?.[1] ?? (/top level object/.test(link.message) ? 'body' : undefined)
  );
}

/** Both libraries keep the instant of the check beside a claim that has passed, and not beside a missing one. */
function isLate(link: unknown): boolean {
  return link instanceof errors.JWTExpired || (typeof link === 'object' && link !== null && 'now' in link);
}

function fieldOf(link: unknown, field: string): string | undefined {
  if (typeof link !== 'object' || link === null) return undefined;
  const value: unknown = Reflect.get(link, field);
  return typeof value === 'string' && /^[\w-]{1,64}$/.test(value) ? value : undefined;
}

function nameByCode(link: unknown): string | undefined {
  const code = codeOf(link);
  return code !== undefined && Object.hasOwn(BY_CODE, code) ? BY_CODE[code] : undefined;
}

function codeOf(link: unknown): string | undefined {
  return link instanceof Error && 'code' in link && typeof link.code === 'string' ? link.code : undefined;
}
