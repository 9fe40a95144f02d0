import { median, quantile } from '../figures/statistics.js';
import { authJsLogin } from './auth-js.js';
import { expressOpenidConnectLogin } from './express-openid-connect.js';
import type { LoginCost } from './login-meter.js';
import type { LoginPeer } from './login-peer.js';
import { mocLogins } from './moc.js';
import { type LoginRun, startLoginRun, startProvider } from './round-trip.js';

/** Logins of one peer, milliseconds. */
export interface LoginFigures {
  readonly name: string;
  readonly version: string;
  readonly does: string;
  readonly logins: number;
  readonly ownMedianMs: number;
  readonly ownP95Ms: number;
  readonly providerMedianMs: number;
  readonly providerCalls: number;
}

export const loginPeers: readonly LoginPeer[] = [expressOpenidConnectLogin, authJsLogin, ...mocLogins];

/** Logins that do not count: they fetch metadata and keys, and find the code cold. */
const WARM_UP = 5;

/** Every peer signs in once, then every peer once more, and so on. */
export async function measureLogins(count: number): Promise<readonly LoginFigures[]> {
  const provider = await startProvider(loginPeers);
  const runs: LoginRun[] = [];
  try {
    for (const peer of loginPeers) runs.push(await startLoginRun(peer, provider.issuer));
    const costs = new Map(runs.map((run) => [run, [] as LoginCost[]]));
    for (let turn = 0; turn < WARM_UP + count; turn++) {
      for (const run of runs) {
        const cost = await run.login();
        if (turn >= WARM_UP) costs.get(run)?.push(cost);
      }
    }
    return runs.map((run) => figures(run.peer, costs.get(run) ?? []));
  } finally {
    await Promise.all(runs.map((run) => run.close()));
    await provider.close();
  }
}

function figures({ name, version, does }: LoginPeer, costs: readonly LoginCost[]): LoginFigures {
  const own = costs.map(({ ownMs }) => ownMs);
  return {
    name,
    version,
    does,
    logins: costs.length,
    ownMedianMs: median(own),
    ownP95Ms: quantile(own, 0.95),
    providerMedianMs: median(costs.map(({ providerMs }) => providerMs)),
    providerCalls: median(costs.map(({ providerCalls }) => providerCalls)),
  };
}
