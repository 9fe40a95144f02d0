import { type Clock, systemClock } from '@moc-sdk/core';
import type { Bends, Fields, HostileTools, TokenDraft } from './bends.js';
import { createGrants, type Grants } from './grants.js';
import type { HostileKeys, KeyPair } from './keys.js';
import { type HostileProviderOptions, MALEE } from './options.js';

/** The state of one provider, for its endpoints. */
export interface Play {
  readonly clientId: string;
  readonly secret: string;
  readonly redirectUri: string;
  /** Who signs in next. */
  person: Readonly<Fields>;
  readonly accessTokenTtl: number;
  readonly grants: Grants;
  /** Authorization requests that were pushed, by `request_uri`. */
  readonly pushed: Map<string, URLSearchParams>;
  issuer: string;
  bends: Bends;
  isRotated: boolean;
  tools(): HostileTools;
  signingKey(): KeyPair;
  /** Bends a token and writes it. Never shown to anybody but whom it is for. */
  write(draft: TokenDraft, bend: Bends['idToken']): Promise<unknown>;
  /** Tokens that were written. */
  readonly written: string[];
}

export function createPlay(options: HostileProviderOptions, keys: HostileKeys): Play {
  const clock: Clock = options.clock ?? systemClock;
  const { clientId, secret, redirectUri } = options;
  const grants = createGrants();
  const play: Play = {
    clientId,
    secret,
    redirectUri,
    person: options.person ?? MALEE,
    accessTokenTtl: options.accessTokenTtl ?? 300,
    grants,
    pushed: new Map(),
    issuer: options.issuer ?? 'https://account.example',
    bends: {},
    isRotated: false,
    written: [],
    signingKey: () => (play.isRotated ? keys.next : keys.current),
    tools: () => {
      const now = Math.floor(clock.now().getTime() / 1_000);
      const person = { ...play.person, sub: 'somebody-else' };
      const foreign = { person, redirectUri, authTime: now, sid: 'of-another', challenge: 'of-another' };
      const foreignCode = () => grants.give('code', foreign);
      return { issuer: play.issuer, clientId, secret, keys, now, foreignCode };
    },
    write: async (draft, bend) => {
      await bend?.(draft, play.tools());
      const text = await draft.write(draft, play.tools());
      if (typeof text === 'string') play.written.push(text);
      return text;
    },
  };
  return play;
}
