/** What a real server needs from Debian, fetched when it is not there. */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { run } from '../progress.mjs';

const WAIT_FOR_OTHERS = ['-o', 'DPkg::Lock::Timeout=300'];

/** Debian's own switch: while this file says 101, a freshly installed package starts no service. */
const SERVICE_POLICY = '/usr/sbin/policy-rc.d';

/**
 * Sees that programs are there; installs their packages when root on Debian.
 *
 * @param {readonly string[]} files paths that must exist
 * @param {readonly string[]} packages
 * @returns {Promise<string | undefined>} why they cannot be had, as a sentence
 */
export async function ensureFromDebian(files, packages) {
  const lacking = () => files.some((file) => !existsSync(file));
  if (!lacking()) return undefined;
  const names = packages.join(', ');
  if (!existsSync('/usr/bin/apt-get')) return `Not a Debian: ${names} cannot be installed.`;
  if (process.getuid?.() !== 0) return `Only root can install ${names}.`;
  try {
    await withoutServices(() => install(packages));
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

async function withoutServices(work) {
  if (existsSync(SERVICE_POLICY)) return work();
  writeFileSync(SERVICE_POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    return await work();
  } finally {
    rmSync(SERVICE_POLICY, { force: true });
  }
}
