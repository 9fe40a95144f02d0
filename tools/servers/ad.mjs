/** A real Active Directory (Samba) on loopback, with the fictional people: LDAPS and StartTLS with a private CA. */
import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { root } from '../setup.mjs';
import { DOMAIN, DOMAIN_DN, ensureSamba, provisionDomain, startSamba } from './samba-dc.mjs';

const PEOPLE = join(root, 'packages/moc-account-client/src/verification/testing/people.json');
const BASE = `OU=Personnel,${DOMAIN_DN}`;
const SERVICE_BASE = `OU=Service,${DOMAIN_DN}`;
const SERVICE_ACCOUNT = 'svc-moc-account';

/** Bits of `userAccountControl`. Source: Microsoft, "UserAccountControl property flags". */
const NORMAL = 512;
const DISABLED = 2;
const NO_PASSWORD_NEEDED = 32;
const PASSWORD_STAYS = 65536;

/** `ldapts` belongs to the adapters; what stands here uses theirs. */
const { Attribute, Change, Client } = createRequire(join(root, 'packages/adapters/package.json'))('ldapts');

/**
 * Starts the directory. Samba's LDAP ports are 389 and 636, so that each one needs an address of its own.
 *
 * @param {{ address?: string, bulk?: number, indexed?: boolean }} [options] `bulk`: how many more people, all active;
 * `indexed`: national IDs are looked up in an index, not by reading everybody
 */
export async function startAd({ address = addressOfThisProcess(), bulk = 0, indexed = false } = {}) {
  const reason = await reasonAgainst(address);
  if (reason) return { reason };
  const folder = await mkdtemp(join(tmpdir(), 'moc-ad-'));
  const forget = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', forget);
  const running = { samba: undefined };
  const stop = async () => {
    await running.samba?.end();
    process.removeListener('exit', forget);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    return await open({ folder, address, bulk, indexed, running, stop });
  } catch (error) {
    const said = [error.output, running.samba?.output()].filter(Boolean).join('\n');
    await stop();
    return { reason: `Samba did not start: ${error.message}. ${said.slice(-500)}`.trim() };
  }
}

/** So that two programs at once do not meet. */
function addressOfThisProcess() {
  return `127.77.${Math.floor(process.pid / 254) % 256}.${1 + (process.pid % 254)}`;
}

async function reasonAgainst(address) {
  if (!/^127(?:\.\d{1,3}){3}$/.test(address)) return `${address} is no loopback address.`;
  if (await answers(address, 636)) return `Something listens at ${address}:636 already.`;
  return ensureSamba();
}

async function open({ folder, address, bulk, indexed, running, stop }) {
  const administratorPassword = newPassword();
  const password = newPassword();
  const { configuration, ca } = await provisionDomain(folder, address, administratorPassword);
  const url = `ldaps://${address}`;
  const start = async () => {
    running.samba = startSamba(configuration);
    await untilReady(running.samba, address);
  };
  const restart = async (how) => {
    await running.samba.end(how);
    await start();
  };
  const asAdministrator = (work) =>
    withClient({ url, ca }, `Administrator@${DOMAIN}`, administratorPassword, work);
  await start();
  await asAdministrator(async (client) => {
    if (indexed) await indexNationalIds(client);
    await fill(client, password, bulk);
  });
  if (indexed) await restart();
  return {
    url,
    startTlsUrl: `ldap://${address}`,
    ca,
    base: BASE,
    bindDn: `CN=${SERVICE_ACCOUNT},${SERVICE_BASE}`,
    bindUpn: `${SERVICE_ACCOUNT}@${DOMAIN}`,
    password,
    hostName: `dc1.${DOMAIN}`,
    folder,
    pid: () => running.samba.pid,
    output: () => running.samba.output(),
    addUser: (account, attributes, flags) =>
      asAdministrator((client) => addUser(client, account, attributes, flags)),
    changeUser: (account, attributes) =>
      asAdministrator((client) => client.modify(dnOf(account), replacements(attributes))),
    disableUser: (account) =>
      asAdministrator((client) =>
        client.modify(
          dnOf(account),
          replacements({ userAccountControl: String(NORMAL + NO_PASSWORD_NEEDED + DISABLED) }),
        ),
      ),
    enableUser: (account) =>
      asAdministrator((client) =>
        client.modify(
          dnOf(account),
          replacements({ userAccountControl: String(NORMAL + NO_PASSWORD_NEEDED) }),
        ),
      ),
    removeUser: (account) => asAdministrator((client) => client.del(dnOf(account))),
    /** Accepts connections and says nothing until `thaw`, as a machine that is stuck. */
    freeze: () => running.samba.signal('SIGSTOP'),
    thaw: () => running.samba.signal('SIGCONT'),
    kill: () => running.samba.end({ abruptly: true }),
    start,
    restart,
    stop,
  };
}

/** What an administrator of a large directory does. Source: Microsoft, "Search-Flags attribute", bit 0. */
async function indexNationalIds(client) {
  await client.modify(
    `CN=Employee-ID,CN=Schema,CN=Configuration,${DOMAIN_DN}`,
    replacements({ searchFlags: '1' }),
  );
  await client.modify('', replacements({ schemaUpdateNow: '1' }));
}

/** Organizational units, the service account (an ordinary user: it may read, and nothing else), the people. */
async function fill(client, servicePassword, bulk) {
  for (const dn of [BASE, SERVICE_BASE]) await client.add(dn, { objectClass: 'organizationalUnit' });
  await client.add(`CN=${SERVICE_ACCOUNT},${SERVICE_BASE}`, [
    ...attributesOf({
      objectClass: 'user',
      sAMAccountName: SERVICE_ACCOUNT,
      userPrincipalName: `${SERVICE_ACCOUNT}@${DOMAIN}`,
      userAccountControl: String(NORMAL + PASSWORD_STAYS),
    }),
    new Attribute({ type: 'unicodePwd', values: [Buffer.from(`"${servicePassword}"`, 'utf16le')] }),
  ]);
  const people = JSON.parse(readFileSync(PEOPLE, 'utf8')).filter(({ ad }) => ad !== 'absent');
  for (const person of people)
    await addUser(client, person.id, attributesOfPerson(person), { disabled: person.ad === 'disabled' });
  for (let number = 0; number < bulk; number += 1)
    await addUser(client, `bulk${number}`, attributesOfPerson(bulkPerson(number)));
}

/** @param {Record<string, string | readonly string[] | Buffer>} attributes as the schema names them */
async function addUser(client, account, attributes, { disabled = false } = {}) {
  await client.add(
    dnOf(account),
    attributesOf({
      objectClass: 'user',
      sAMAccountName: account,
      userPrincipalName: `${account}@${DOMAIN}`,
      userAccountControl: String(NORMAL + NO_PASSWORD_NEEDED + (disabled ? DISABLED : 0)),
      ...attributes,
    }),
  );
}

function attributesOfPerson({ nationalId, name, email, agency, position }) {
  return {
    employeeID: nationalId,
    givenName: name.first,
    sn: name.last,
    displayName: `${name.title}${name.first} ${name.last}`,
    mail: email,
    department: agency,
    title: position,
  };
}

/** @param {number} number from 0 */
export function bulkPerson(number) {
  const digits = `98${String(9_000_000_000 + number)}`;
  const sum = [...digits].reduce((total, digit, place) => total + (13 - place) * Number(digit), 0);
  return {
    nationalId: `${digits}${(11 - (sum % 11)) % 10}`,
    name: { title: 'นาย', first: 'ทดสอบ', last: `ลำดับ${number}` },
    email: `bulk${number}@moc.example`,
    agency: 'กรมทดสอบ',
    position: 'เจ้าหน้าที่ทดสอบ',
  };
}

const dnOf = (account) => `CN=${account},${BASE}`;
const valuesOf = (value) => (Array.isArray(value) ? [...value] : [value]);
const attributesOf = (attributes) =>
  Object.entries(attributes).map(([type, value]) => new Attribute({ type, values: valuesOf(value) }));
const replacements = (attributes) =>
  attributesOf(attributes).map((modification) => new Change({ operation: 'replace', modification }));

/** Long and of all four kinds, as Active Directory wants one. */
const newPassword = () => `Aa1!${randomBytes(18).toString('base64url')}`;

async function withClient({ url, ca }, user, password, work) {
  const client = new Client({ url, tlsOptions: { ca }, timeout: 20_000, connectTimeout: 5000 });
  try {
    await client.bind(user, password);
    return await work(client);
  } finally {
    await client.unbind().catch(() => {});
  }
}

async function untilReady(samba, address) {
  for (let tries = 0; tries < 300; tries += 1) {
    if (!samba.runs()) throw new Error('it ended at once');
    if (await answers(address, 636)) return;
    await wait(100);
  }
  throw new Error('it did not listen within 30 seconds');
}

function answers(host, port) {
  return new Promise((resolve) => {
    const socket = createConnection({ host, port });
    const say = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => say(true));
    socket.once('error', () => say(false));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [address = '127.0.77.1', bulk = '0'] = process.argv.slice(2);
  const ad = await startAd({ address, bulk: Number(bulk) });
  if ('reason' in ad) {
    console.error(ad.reason);
    process.exit(1);
  }
  console.log(`${ad.url}  ${ad.startTlsUrl} (StartTLS)\nbase ${ad.base}\nbind ${ad.bindUpn}  ${ad.password}`);
  console.log(`certificate authority ${join(ad.folder, 'tls/ca.pem')}\nCtrl+C stops it.`);
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => ad.stop().then(() => process.exit(0)));
}
