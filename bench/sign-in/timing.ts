import { checksText } from './checks/report.js';
import {
  beginSessions,
  type CheckFigures,
  measureInProcess,
  measureOverHttp,
  type Sight,
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

/** The four measurements of one size of session. */
interface Checks {
  readonly size: ContentSize;
  readonly inProcess: Readonly<Record<Sight, readonly CheckFigures[]>>;
  readonly overHttp: Readonly<Record<Sight, readonly CheckFigures[]>>;
}

/** Everything that one run measures. */
export interface Timing {
  readonly machine: Machine;
  readonly sessions: number;
  readonly rounds: number;
  readonly checks: readonly Checks[];
  readonly logins: readonly LoginFigures[];
}

const SIZES: readonly ContentSize[] = ['identity', 'identity and access token'];

/** @param say is told what is under way: a run takes minutes */
export async function measure(flags: Flags, say: (line: string) => void): Promise<Timing> {
  const { sessions, rounds, logins } = flags;
  const machine = thisMachine();
  const checks: Checks[] = [];
  for (const size of SIZES) checks.push(await measureChecks(flags, size, say));
  say(`${logins} logins of each …`);
  return { machine, sessions, rounds, checks, logins: await measureLogins(logins) };
}

async function measureChecks(
  { sessions, rounds }: Flags,
  size: ContentSize,
  say: (line: string) => void,
): Promise<Checks> {
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
    const inProcess = {
      first: await measureInProcess(begun, rounds, 'first'),
      again: await measureInProcess(begun, rounds, 'again'),
    };
    say('… and behind Express over HTTP …');
    const overHttp = {
      first: await measureOverHttp(begun, rounds, 'first'),
      again: await measureOverHttp(begun, rounds, 'again'),
    };
    return { size, inProcess, overHttp };
  } finally {
    await Promise.all(peers.map((peer) => peer.close?.()));
  }
}

export function timingText(
  { machine, sessions, rounds, checks, logins }: Timing,
  table: TableWriter,
): string {
  const tables = checks.flatMap(({ size, inProcess, overHttp }) => [
    checksText(`Session check, prepared requests, session of ${size}`, inProcess.first, table),
    checksText('The same, cookies that were seen before, by who remembers them', inProcess.again, table),
    checksText(`Session check, behind Express over HTTP, session of ${size}`, overHttp.first, table),
    checksText('The same, cookies that were seen before, by who remembers them', overHttp.again, table),
  ]);
  return [
    `${machineText(machine)}\n${sessions} sessions in rotation, medians of ${rounds} rounds`,
    ...tables,
    loginsText('Login, both steps on the app’s side, without the time inside the provider', logins, table),
  ].join('\n\n');
}
