import type { JWK } from 'jose';
import type { HostileKeys } from './keys.js';

/** Anything that can be said in JSON, to be changed in place. */
export type Fields = Record<string, unknown>;

/** What a bend can work with. */
export interface HostileTools {
  readonly issuer: string;
  readonly clientId: string;
  readonly secret: string;
  readonly keys: HostileKeys;
  /** Seconds since 1970, by the provider's clock. */
  readonly now: number;
  /** A good code of a login that somebody else began. */
  foreignCode(): string;
}

/** A token before it is written. */
export interface TokenDraft {
  header: Fields;
  claims: Fields;
  /** Turns header and claims into what is sent. */
  write: TokenWriter;
}

export type TokenWriter = (
  draft: Pick<TokenDraft, 'header' | 'claims'>,
  tools: HostileTools,
) => unknown | Promise<unknown>;

/** The provider's call to the app's back-channel logout address. */
export interface LogoutCall {
  method: string;
  /** Added to the address, with the leading `?`. */
  query: string;
  contentType: string;
  /** `undefined`: no body. */
  body: string | undefined;
  /** How often it is sent; the last answer counts. */
  times: number;
}

/**
 * Changes an honest answer in place, or returns a `Response` to be sent instead. Whatever else it returns is ignored.
 */
export type Bend<T> = (honest: T, tools: HostileTools) => unknown;

/** How a provider departs from the truth: nothing here, nothing changed. */
export interface Bends {
  readonly metadata?: Bend<Fields>;
  readonly jwks?: Bend<{ keys: JWK[] }>;
  /** The parameters that the browser carries to the callback. */
  readonly authorization?: Bend<URLSearchParams>;
  /** The ID token of a login. */
  readonly idToken?: Bend<TokenDraft>;
  /** The token endpoint's answer to a code. */
  readonly token?: Bend<Fields>;
  readonly userinfo?: Bend<Fields>;
  /** The ID token of a refresh. */
  readonly refreshedIdToken?: Bend<TokenDraft>;
  /** The token endpoint's answer to a refresh token. */
  readonly refresh?: Bend<Fields>;
  /** The answer to a pushed authorization request (RFC 9126). */
  readonly pushed?: Bend<Fields>;
  /** The answer to a revocation, which holds nothing. */
  readonly revocation?: Bend<undefined>;
  readonly logoutToken?: Bend<TokenDraft>;
  /** The call that carries the logout token, which is in its body already. */
  readonly logoutCall?: Bend<LogoutCall>;
}

/** Bends an honest answer; a `Response` takes its place. */
export async function bent<T>(
  bend: Bend<T> | undefined,
  honest: T,
  tools: HostileTools,
): Promise<Response | undefined> {
  const instead = await bend?.(honest, tools);
  return instead instanceof Response ? instead : undefined;
}
