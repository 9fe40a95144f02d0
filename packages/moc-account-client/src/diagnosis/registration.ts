import type { Settings } from '../settings.js';

/** What must stand in the client's registration at the provider, letter by letter. */
export interface Registration {
  readonly redirectUri: string;
  /** Of OpenID Connect alone. */
  readonly postLogoutRedirectUri?: string;
  /** Of OpenID Connect with sessions in a store: those in cookies cannot be ended from afar. */
  readonly backchannelLogoutUri?: string;
}

export function registration({ protocol, origin, basePath, store }: Settings): Registration {
  const isOidc = protocol === 'oidc';
  return {
    redirectUri: `${origin}${basePath}/callback`,
    ...(isOidc && { postLogoutRedirectUri: `${origin}/` }),
    ...(isOidc && store !== 'cookie' && { backchannelLogoutUri: `${origin}${basePath}/backchannel-logout` }),
  };
}
