import type { RequestListener } from 'node:http';

/** Where an app stands and whom it asks. */
export interface LoginSetting {
  /** `http://localhost:PORT` */
  readonly origin: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Calls to the provider go through this. */
  readonly fetch: typeof fetch;
}

/** One way to sign in, set up as its own documentation says. */
export interface LoginPeer {
  readonly name: string;
  readonly version: string;
  /** How a login begins. */
  readonly login: { readonly method: 'GET' | 'POST'; readonly path: string };
  readonly callbackPath: string;
  /** What it does in a login besides the code flow, in words. */
  readonly does: string;
  /** `GET /me` answers the person's subject as JSON. */
  app(setting: LoginSetting): RequestListener;
}
