import type { Clock } from '@moc-sdk/core';
import type { HostileCase } from '../cases/hostile-case.js';

/** What a relying party needs to know of the provider that it will meet. */
export interface HostileSetting {
  readonly issuer: string;
  readonly clientId: string;
  readonly secret: string;
  /** The app's own origin; its callback is `/auth/callback`. */
  readonly baseUrl: string;
  /** Reaches the provider. */
  readonly fetch: typeof fetch;
  /** The provider's own clock, which jumps. */
  readonly clock: Clock;
}

/** An app whose sign-in is put to the test, with the paths `/auth/login`, `/auth/callback`, `/auth/backchannel-logout`. */
export interface RelyingPartyUnderTest {
  /**
   * Answers a request as the app does. `/auth/login?maxAge=SECONDS&acr=A B` asks the provider for a fresh or strong
   * proof. A refusal is JSON: `{ "error": { "code": … } }`.
   */
  handle(request: Request): Promise<Response>;
  /** As whom (`sub`) the browser that sends this request is signed in. */
  subjectOf(request: Request): Promise<string | undefined>;
  /** Gets an access token that is still good; throws with a `code` if there is none. */
  accessToken(request: Request): Promise<string>;
  /** Everything that it wrote to its log so far. */
  told(): unknown;
  /** The same app after a restart: it knows its sessions, and nothing of the provider. It wrote no log yet. */
  restart(setting: HostileSetting): RelyingPartyUnderTest;
}

/** A kind of relying party. */
export interface RelyingPartyKind {
  readonly name: string;
  start(setting: HostileSetting): RelyingPartyUnderTest;
  /** Cases that mean nothing to it. Default: none. */
  skips?(hostile: HostileCase): boolean;
  /** Its sessions are no part of what is compared: only its answers count. Default: they count. */
  readonly answersOnly?: boolean;
}
