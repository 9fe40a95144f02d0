import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createTestProvider } from '@moc-sdk/moc-account-client/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Postgres, postgres } from './postgres.js';
import { startPostgresServer } from './testing/postgres-server.js';
import type { Told } from './testing/renewal-process.js';
import { APP, CLIENT, PERSON, signIn, signInApp } from './testing/sign-in-client.js';

const PROCESS = fileURLToPath(new URL('./testing/renewal-process.ts', import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
/** Two more processes are started in each test, beside whatever else this machine does. */
const SLOW = { timeout: 120_000 };
const malee = { first: 'มาลี', last: 'ทดสอบ' };

const server = await startPostgresServer();
if ('reason' in server)
  process.stderr.write(
    `No PostgreSQL server here, renewal in two processes is not tested: ${server.reason}\n`,
  );

describe.skipIf('reason' in server)('200 requests at once, in two processes on one PostgreSQL', SLOW, () => {
  const url = 'url' in server ? server.url : '';
  const provider = createTestProvider({
    personas: [
      {
        id: 'malee',
        ...PERSON,
        person: { id: 'malee', name: malee },
        status: 'permanent',
        roles: [],
        note: { th: 'ผู้ทดสอบ', en: 'Tester' },
      },
    ],
    clients: [CLIENT],
  });
  const running: ChildProcess[] = [];
  let store: Postgres;

  beforeAll(async () => {
    await provider.listen();
    store = await postgres({ database: { url } });
  });
  afterEach(async () => {
    provider.faults.clear();
    await Promise.all(running.splice(0).map(stop));
  });
  afterAll(async () => {
    await store.close();
    await provider.close();
    if ('stop' in server) await server.stop();
  });

  /** An app in this process, and a session in it whose access token has ended. */
  async function sessionWithEndedToken() {
    const shared = { issuer: provider.issuer, store: store.sessions };
    let old = '';
    const ending = endedTokens((token) => {
      old = token;
    });
    const cookie = await signIn(signInApp({ ...shared, fetch: ending }));
    return { cookie, old, moc: signInApp({ ...shared, fetch }) };
  }

  async function startProcess(cookie: string, ...fault: 'stuck'[]) {
    const child = fork(PROCESS, [url, provider.issuer, cookie, ...fault], {
      execArgv: ['--conditions=@moc-sdk/source', '--import', tsx],
    });
    running.push(child);
    const told: Told[] = [];
    child.on('message', (message: Told) => told.push(message));
    await heard(child, 'ready');
    return {
      child,
      told,
      ask: async (count: number): Promise<readonly string[]> => {
        const answers = heard(child, 'answers');
        child.send(count);
        const message = await answers;
        return message.type === 'answers' ? message.answers : [];
      },
      calls: () => told.filter(({ type }) => type === 'token-call').length,
      events: () => told.flatMap((message) => (message.type === 'event' ? [message.event] : [])),
    };
  }

  it('renew an ended token once, and every one of them gets the new one', async () => {
    const { cookie, old, moc } = await sessionWithEndedToken();
    const [one, two] = await Promise.all([startProcess(cookie), startProcess(cookie)]);
    const answers = (await Promise.all([one.ask(100), two.ask(100)])).flat();
    expect(answers).toHaveLength(200);
    expect(one.calls() + two.calls()).toBe(1);
    expect([...one.events(), ...two.events()]).toEqual(['tokens.refreshed']);
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).not.toBe(old);
    // The provider would have ended everything at a second use of the refresh token.
    const me = await moc.fetch(requestWith(cookie), `${provider.issuer}/me`);
    expect(me.status).toBe(200);
    expect(await moc.accessToken(requestWith(cookie))).toBe(answers[0]);
  });

  it('lose nothing while the provider is down: no session, and few calls are made', async () => {
    const { cookie, moc } = await sessionWithEndedToken();
    provider.faults.set('token', 'drop');
    const [one, two] = await Promise.all([startProcess(cookie), startProcess(cookie)]);
    const answers = (await Promise.all([one.ask(100), two.ask(100)])).flat();
    expect(new Set(answers)).toEqual(new Set(['sign-in/provider-unavailable']));
    expect(answers).toHaveLength(200);
    expect(one.calls() + two.calls()).toBeLessThanOrEqual(4);
    expect(await moc.session(requestWith(cookie))).not.toBeNull();
    provider.faults.clear();
    const after = await one.ask(1);
    expect(after[0]).toMatch(/^[\w-]{20,}$/);
  });

  it('are not stuck when the process that renews is killed: the next one renews', async () => {
    const { cookie, old } = await sessionWithEndedToken();
    const [one, two] = await Promise.all([startProcess(cookie, 'stuck'), startProcess(cookie)]);
    const called = heard(one.child, 'token-call');
    one.child.send(1);
    await called;
    one.child.kill('SIGKILL');
    // Whoever comes while the dead process's lease still runs is told to come again; nobody is signed out.
    let answers = await two.ask(1);
    for (let i = 0; i < 10 && answers[0] === 'sign-in/provider-unavailable'; i++) answers = await two.ask(1);
    expect(answers[0]).toMatch(/^[\w-]{20,}$/);
    expect(answers[0]).not.toBe(old);
    expect(two.calls()).toBe(1);
  });

  it('end with the session once the provider takes the refresh token no more', async () => {
    const { cookie, moc } = await sessionWithEndedToken();
    const [one, two] = await Promise.all([startProcess(cookie), startProcess(cookie)]);
    await provider.close();
    await provider.listen(Number(new URL(provider.issuer).port));
    const answers = (await Promise.all([one.ask(100), two.ask(100)])).flat();
    expect([...new Set(answers)].sort()).toEqual(['sign-in/refresh-refused', 'sign-in/required']);
    expect(one.calls() + two.calls()).toBe(1);
    expect(await moc.session(requestWith(cookie))).toBeNull();
  });
});

function requestWith(cookie: string): Request {
  return new Request(`${APP}/`, { headers: { cookie } });
}

/** The provider's answers, with access tokens that have ended as they come. */
function endedTokens(tell: (accessToken: string) => void): typeof fetch {
  return async (input, init) => {
    const answer = await fetch(input, init);
    if (new URL(String(input)).pathname !== '/token') return answer;
    const tokens = (await answer.json()) as { access_token: string };
    tell(tokens.access_token);
    return Response.json({ ...tokens, expires_in: 0 }, { status: answer.status });
  };
}

function heard(child: ChildProcess, type: Told['type']): Promise<Told> {
  return new Promise((resolve, reject) => {
    const listen = (message: Told) => {
      if (message.type !== type) return;
      child.off('message', listen);
      resolve(message);
    };
    child.on('message', listen);
    child.once('exit', () => reject(new Error(`The process ended before it told "${type}".`)));
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.disconnect();
  await ended;
}
