/** What a real server needs from Debian, fetched when it is not there. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../progress.mjs';
import { oneAtATime } from './machine-lock.mjs';

/** Test files run in several processes: those that come while one installs wait, and find everything there. */
const LOCK = join(tmpdir(), 'moc-debian-install.lock');
const WAIT_FOR_OTHERS = ['-o', 'DPkg::Lock::Timeout=300'];

/** Debian's own switch: while this file says 101, a freshly installed package starts no service. */
const SERVICE_POLICY = '/usr/sbin/policy-rc.d';
const NO_SERVICES = '#!/bin/sh\n# Packages are being installed for tests.\nexit 101\n';

/**
 * Sees that programs are there; installs their packages when root on Debian.
 *
 * @param {readonly string[]} files paths that must exist
 * @param {readonly string[]} packages
 * @param {(line: string) => void} [say] hears what is being installed
 * @returns {Promise<string | undefined>} why they cannot be had, as a sentence
 */
export async function ensureFromDebian(files, packages, say = () => {}) {
  const lacking = () => files.some((file) => !existsSync(file));
  if (!lacking()) return undefined;
  const names = packages.join(', ');
  if (!existsSync('/usr/bin/apt-get')) return `Not a Debian: ${names} cannot be installed.`;
  if (process.getuid?.() !== 0) return `Only root can install ${names}.`;
  try {
    await oneAtATime(LOCK, async () => {
      if (!lacking()) return;
      say(`  installing ${names} from Debian`);
      await withoutServices(() => install(packages));
    });
  } catch {
    return `Debian did not give ${names}.`;
  }
  return lacking() ? `Debian's ${names} do not hold what is needed.` : undefined;
}

async function install(packages) {
  const env = {
    DEBIAN_FRONTEND: 'noninteractive',
    PATH: `${process.env.PATH ?? ''}:/usr/local/sbin:/usr/sbin:/sbin`,
  };
  const aptGet = (...args) => run('apt-get', [...WAIT_FOR_OTHERS, '-qq', ...args], { env });
  await aptGet('update');
  await aptGet('install', '-y', '--no-install-recommends', ...packages);
}

/** A policy of the machine's own is left as it is; one of ours that a killed run left behind goes too. */
async function withoutServices(work) {
  if (existsSync(SERVICE_POLICY) && readFileSync(SERVICE_POLICY, 'utf8') !== NO_SERVICES) return work();
  writeFileSync(SERVICE_POLICY, NO_SERVICES, { mode: 0o755 });
  try {
    return await work();
  } finally {
    rmSync(SERVICE_POLICY, { force: true });
  }
}
