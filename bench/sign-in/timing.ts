import { checksText } from './checks/report.js';
import {
  again,
  beginSessions,
  type CheckFigures,
  measureInProcess,
  measureOverHttp,
} from './checks/session-checks.js';
import type { TableWriter } from './figures/table.js';
import type { Flags } from './flags.js';
import { instantProvider } from './instant-provider.js';
import { type LoginFigures, measureLogins } from './login/login-figures.js';
import { loginsText } from './login/report.js';
import { type Machine, machineText, thisMachine } from './machine.js';
import { allPeers } from './peers/all-peers.js';
import { app } from './peers/app.js';
import { accessTokenOf, type ContentSize, identityOf, type SessionContent } from './session-content.js';

/** Everything that one run measures. */
export interface Timing {
  readonly machine: Machine;
  readonly sessions: number;
  readonly rounds: number;
  readonly checks: readonly {
    readonly size: ContentSize;
    readonly inProcess: readonly CheckFigures[];
    readonly seenBefore: readonly CheckFigures[];
    readonly overHttp: readonly CheckFigures[];
  }[];
  readonly logins: readonly LoginFigures[];
}

/** People who come again and again. */
const FEW = 200;

const SIZES: readonly ContentSize[] = ['identity', 'identity and access token'];

/** @param say is told what is under way: a run takes minutes */
export async function measure(flags: Flags, say: (line: string) => void): Promise<Timing> {
  const { sessions, rounds, logins } = flags;
  const machine = thisMachine();
  const checks = [];
  for (const size of SIZES) checks.push({ size, ...(await measureChecks(flags, size, say)) });
  say(`${logins} logins of each …`);
  return { machine, sessions, rounds, checks, logins: await measureLogins(logins) };
}

async function measureChecks({ sessions, rounds }: Flags, size: ContentSize, say: (line: string) => void) {
  const provider = await instantProvider(app.issuer, app.clientId);
  const contents = await Promise.all(
    Array.from({ length: sessions }, async (_, number): Promise<SessionContent> => {
      const identity = identityOf(provider.issuer, number);
      const idToken = await provider.idToken(identity, { nonce: crypto.randomUUID() });
      return { identity, idToken, ...(size !== 'identity' && { accessToken: accessTokenOf() }) };
    }),
  );
  say(`Session of ${size}: beginning ${sessions} sessions of each …`);
  const peers = await allPeers(provider, size);
  try {
    const begun = await beginSessions(peers, contents);
    say('… checking them in this process …');
    const inProcess = await measureInProcess(begun, rounds);
    const seenBefore = await measureInProcess(again(begun, FEW), rounds);
    say('… and behind Express over HTTP …');
    return { inProcess, seenBefore, overHttp: await measureOverHttp(begun, rounds) };
  } finally {
    await Promise.all(peers.map((peer) => peer.close?.()));
  }
}

export function timingText(
  { machine, sessions, rounds, checks, logins }: Timing,
  table: TableWriter,
): string {
  const tables = checks.flatMap(({ size, inProcess, seenBefore, overHttp }) => [
    checksText(`Session check, prepared requests, session of ${size}`, inProcess, table),
    checksText(
      `The same with ${FEW} sessions in rotation, for those who remember cookies`,
      seenBefore,
      table,
    ),
    checksText(`Session check, behind Express over HTTP, session of ${size}`, overHttp, table),
  ]);
  return [
    `${machineText(machine)}\n${sessions} sessions in rotation, medians of ${rounds} rounds`,
    ...tables,
    loginsText('Login, both steps on the app’s side, without the time inside the provider', logins, table),
  ].join('\n\n');
}
