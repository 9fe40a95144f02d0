import * as z from 'zod';
import { createSealer } from '../sealing.js';
import type { Settings } from '../settings.js';
import type { TokenSet } from '../sign-in-protocol.js';

const tokensSchema = z.object({
  accessToken: z.string(),
  tokenType: z.enum(['Bearer', 'DPoP']),
  expiresAt: z.string().exactOptional(),
  refreshToken: z.string().exactOptional(),
});

/** Keeps what a session holds of the provider's from whoever reads the store. */
export interface SessionVault {
  sealTokens(tokens: TokenSet): Promise<string>;
  openTokens(sealed: string | undefined): Promise<TokenSet | undefined>;
  sealHint(hint: string): Promise<string>;
  openHint(sealed: string | undefined): Promise<string | undefined>;
}

export function createSessionVault(settings: Settings): SessionVault {
  const tokens = vaultFor(settings, 'tokens');
  const hints = vaultFor(settings, 'logout-hint');
  return {
    sealTokens: (value) => tokens.seal(value),
    openTokens: async (sealed) => tokensSchema.safeParse(await tokens.open(sealed)).data,
    sealHint: (value) => hints.seal(value),
    openHint: async (sealed) => z.string().safeParse(await hints.open(sealed)).data,
  };
}

interface Vault {
  seal(value: unknown): Promise<string>;
  open(sealed: string | undefined): Promise<unknown>;
}

/** A session in cookies is sealed as a whole; sealing its parts once more would only make it longer. */
function vaultFor(settings: Settings, purpose: string): Vault {
  if (settings.store === 'cookie') {
    return {
      seal: async (value) => JSON.stringify(value),
      open: async (sealed) => (sealed === undefined ? undefined : JSON.parse(sealed)),
    };
  }
  const sealer = createSealer(settings.secrets, purpose);
  return {
    seal: (value) => sealer.seal(value),
    open: async (sealed) => (sealed === undefined ? undefined : sealer.open(sealed)),
  };
}
