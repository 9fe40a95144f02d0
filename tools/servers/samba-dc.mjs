/** Samba as an Active Directory domain controller in a folder of its own, with nothing but LDAP opened. */
import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../progress.mjs';
import { makeCertificates } from './certificates.mjs';
import { ensureFromDebian } from './debian.mjs';

const FILES = [
  '/usr/sbin/samba',
  '/usr/bin/samba-tool',
  '/usr/bin/openssl',
  '/usr/share/samba/setup/ad-schema',
];
const PACKAGES = [
  ...['samba', 'samba-ad-dc', 'samba-ad-provision', 'samba-dsdb-modules', 'samba-vfs-modules'],
  ...['winbind', 'krb5-user', 'openssl'],
];

const REALM = 'MOC.TEST';
const WORKGROUP = 'MOCTEST';
export const DOMAIN = 'moc.test';
export const DOMAIN_DN = 'DC=moc,DC=test';
export const HOST = 'dc1';
/** What must survive is a killed process, not a power cut: this saves most of the time that filling takes. */
const WITHOUT_FLUSHING = { TDB_NO_FSYNC: '1' };

/** @returns why it cannot be had, as a sentence */
export async function ensureSamba(say) {
  if (process.platform !== 'linux') return 'The Active Directory for tests runs on Linux.';
  if (process.getuid?.() !== 0) return 'Only root can start an Active Directory (ports 389 and 636).';
  return ensureFromDebian(FILES, PACKAGES, say);
}

/**
 * Makes the domain and its certificates.
 *
 * @returns {Promise<{ configuration: string, ca: string }>} the path of smb.conf, the authority as PEM text
 */
export async function provisionDomain(folder, address, administratorPassword) {
  const domain = join(folder, 'domain');
  const tls = join(folder, 'tls');
  await Promise.all([domain, tls].map((path) => mkdir(path, { mode: 0o700 })));
  const emptyBase = join(folder, 'base.conf');
  await writeFile(emptyBase, '[global]\n');
  const [certificates] = await Promise.all([
    makeCertificates(tls, { names: [`${HOST}.${DOMAIN}`, 'localhost'], addresses: [address] }),
    run(
      'samba-tool',
      [
        ...['domain', 'provision', '--server-role=dc', '--dns-backend=NONE', `--configfile=${emptyBase}`],
        ...[`--realm=${REALM}`, `--domain=${WORKGROUP}`, `--host-name=${HOST}`, `--host-ip=${address}`],
        ...[`--adminpass=${administratorPassword}`, `--targetdir=${domain}`],
        ...['--option=bind interfaces only=yes', `--option=interfaces=${address}/8`],
        '--option=vfs objects=dfs_samba4 acl_xattr xattr_tdb',
      ],
      { env: WITHOUT_FLUSHING },
    ),
  ]);
  const configuration = join(folder, 'smb.conf');
  await writeFile(configuration, configurationText(domain, address, certificates));
  return { configuration, ca: certificates.ca };
}

function configurationText(domain, address, { keyFile, certFile, caFile }) {
  const options = {
    'server role': 'active directory domain controller',
    realm: REALM,
    workgroup: WORKGROUP,
    'netbios name': HOST.toUpperCase(),
    // No file sharing, Kerberos, DNS or replication: their ports stay closed.
    'server services': 'ldap',
    'bind interfaces only': 'yes',
    // With the mask of the loopback network; an address of it alone is not found.
    interfaces: `${address}/8`,
    'private dir': join(domain, 'private'),
    'lock directory': domain,
    'state directory': join(domain, 'state'),
    'cache directory': join(domain, 'cache'),
    'pid directory': domain,
    'ncalrpc dir': join(domain, 'ncalrpc'),
    'winbindd socket directory': join(domain, 'winbindd'),
    'log file': join(domain, 'log'),
    // To index an attribute, as agencies do.
    'dsdb:schema update allowed': 'yes',
    'tls enabled': 'yes',
    'tls keyfile': keyFile,
    'tls certfile': certFile,
    'tls cafile': caFile,
  };
  return `[global]\n${Object.entries(options)
    .map(([name, value]) => `\t${name} = ${value}\n`)
    .join('')}`;
}

/**
 * Starts Samba on a provisioned domain.
 *
 * @returns what it wrote so far, whether it runs, and how to end it
 */
export function startSamba(configuration) {
  // Samba ends when its standard input does: it never outlives this process, however that ends.
  const child = spawn('/usr/sbin/samba', ['-i', '--no-process-group', '-M', 'single', '-s', configuration], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...WITHOUT_FLUSHING },
  });
  let output = '';
  const keep = (chunk) => {
    output = `${output}${chunk}`.slice(-4000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  child.stdin.on('error', () => {});
  const ended = new Promise((resolve) => {
    child.once('error', (error) => {
      keep(error.message);
      resolve();
    });
    child.once('exit', () => resolve());
  });
  const runs = () => child.exitCode === null && child.signalCode === null && child.pid !== undefined;
  return {
    pid: child.pid,
    output: () => output,
    runs,
    signal: (signal) => runs() && child.kill(signal),
    /** `abruptly`: without a word to those who are connected, as when a machine loses power. */
    end: async ({ abruptly = false } = {}) => {
      if (!runs()) return;
      if (!abruptly) child.kill('SIGCONT');
      child.kill(abruptly ? 'SIGKILL' : 'SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 5000);
      await ended;
      clearTimeout(late);
    },
  };
}
