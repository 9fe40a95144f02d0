import type { Persona } from './persona.js';
import type { SignInView } from './sign-in-page.js';

/** An app that may use the test provider. */
export interface TestClient {
  readonly clientId: string;
  readonly secret: string;
  /** Shown on the sign-in page. */
  readonly name?: string;
  readonly redirectUris: readonly string[];
  /** Where the browser may go after signing out. Default: the root of each redirect URI's origin. */
  readonly postLogoutRedirectUris?: readonly string[];
}

/** A file that the test provider serves. */
export interface TestAsset {
  /** MIME type. */
  readonly type: string;
  readonly body: Uint8Array;
}

export interface TestProviderOptions {
  readonly personas: readonly Persona[];
  readonly clients: readonly TestClient[];
  /** The sign-in page as HTML. Default: a plain page of its own. */
  readonly signInPage?: (view: SignInView) => string;
  /** CSS that is added to every page. */
  readonly style?: string;
  /** Files that the pages use, by path: fonts. */
  readonly assets?: Readonly<Record<string, TestAsset>>;
  /** Is told of failures inside the provider. */
  readonly onError?: (error: Error) => void;
}

/** A real OpenID provider on this machine. */
export interface TestProvider {
  /** `http://localhost:PORT`; known once it listens. */
  readonly issuer: string;
  /**
   * @param port default 0: any free one
   * @param host default: both addresses of `localhost`. Another address serves the same issuer, e.g. `0.0.0.0` in a
   * container whose port is published to this machine
   * @returns the issuer
   * @throws MocError `system/port-in-use`
   */
  listen(port?: number, host?: string): Promise<string>;
  close(): Promise<void>;
}
