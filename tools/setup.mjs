/**
 * What a machine with only Node and npm needs before anything runs: install, generate, build.
 * Each stage is skipped when the files it depends on have not changed since it last succeeded.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, Stop } from './progress.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamps = join(root, 'node_modules', '.moc-stamps');
const PNPM = 'pnpm@10.34.9';
const NODE_AT_LEAST = [20, 19];

/** @throws Stop when this Node is too old. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > NODE_AT_LEAST[0] || (major === NODE_AT_LEAST[0] && minor >= NODE_AT_LEAST[1])) return;
  throw new Stop(
    `Node ${NODE_AT_LEAST.join('.')} or newer is needed; this is ${process.versions.node}.`,
    'Install a current Node from your system or from nodejs.org, then run this again.\n' +
      `ต้องใช้ Node ${NODE_AT_LEAST.join('.')} ขึ้นไป กรุณาติดตั้งใหม่แล้วลองอีกครั้ง`,
  );
}

export const pnpm = (args, options = {}) => run('npx', ['--yes', PNPM, ...args], { cwd: root, ...options });

/** Installs the packages, when the lockfile or a manifest has changed. */
export async function ensureInstalled() {
  return once('install', manifests(), existsSync(join(root, 'node_modules', 'vitest')), () =>
    pnpm(['install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only'], {
      env: { CI: 'true' },
    }),
  );
}

/** Makes the data that is derived from installed packages: face models, Thai cluster tables, fonts. */
export async function ensureGenerated() {
  const sources = ['packages/face-models/scripts', 'packages/request-forms/scripts', 'pnpm-lock.yaml'];
  const isThere =
    existsSync(join(root, 'packages/face-models/models')) &&
    existsSync(join(root, 'packages/request-forms/src/generated'));
  return once('generate', filesIn(sources), isThere, () =>
    pnpm(['--recursive', '--if-present', 'run', 'generate']),
  );
}

/** Builds every package and the web app; without types, which only publishing needs. */
export async function ensureBuilt() {
  const isThere =
    existsSync(join(root, 'examples/ops-ta/dist/index.js')) &&
    existsSync(join(root, 'examples/ops-ta/dist/web'));
  return once('build', sourceFiles(), isThere, () =>
    pnpm(['--recursive', '--if-present', 'run', 'build'], { env: { MOC_BUILD: 'js' } }),
  );
}

async function once(name, files, isThere, work) {
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(file).update(readFileSync(join(root, file)));
  const now = hash.digest('hex');
  const stamp = join(stamps, name);
  if (isThere && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return 'nothing to do';
  try {
    await work();
    mkdirSync(stamps, { recursive: true });
    writeFileSync(stamp, now);
  } catch (error) {
    throw explain(name, error);
  }
  return undefined;
}

/** Turns what a failing tool printed into what a person can do about it. */
function explain(name, error) {
  const output = String(error.output ?? error.message);
  const tail = output.split('\n').slice(-25).join('\n');
  if (/ENOSPC|no space left/i.test(output)) {
    return new Stop(
      'The disk is full.',
      'Free at least 1.5 GB on this disk, then run this again. (พื้นที่ดิสก์เต็ม)',
    );
  }
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return new Stop(
      'A file or folder cannot be written.',
      `Check the rights of ${root}. (ไม่มีสิทธิ์เขียนไฟล์)`,
      tail,
    );
  }
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|FETCH|network/i.test(output) &&
    name === 'install'
  ) {
    return new Stop(
      'The package registry cannot be reached.',
      "The first start needs a network (or a registry mirror set in npm's own configuration).\n" +
        'Check the connection or the proxy, then run this again. (เชื่อมต่อเครือข่ายไม่ได้)',
      tail,
    );
  }
  return new Stop(`The step "${name}" failed.`, 'What it printed stands above.', tail);
}

function manifests() {
  const places = ['packages', 'examples'].flatMap((area) =>
    readdirSync(join(root, area)).map((name) => `${area}/${name}`),
  );
  return [
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'package.json',
    ...places.map((place) => `${place}/package.json`),
  ].filter((file) => existsSync(join(root, file)));
}

function sourceFiles() {
  return [...manifests(), ...filesIn(['packages', 'examples', 'tools/tsup.base.ts', 'tsconfig.base.json'])];
}

const IGNORED = new Set(['node_modules', 'dist', 'models', 'coverage', '.data', 'walk']);

function filesIn(places) {
  const found = [];
  const visit = (place) => {
    const path = join(root, place);
    if (!existsSync(path)) return;
    if (!statSync(path).isDirectory()) {
      if (!/\.test\.|\.md$/.test(place)) found.push(place);
      return;
    }
    for (const name of readdirSync(path)) if (!IGNORED.has(name)) visit(`${place}/${name}`);
  };
  for (const place of places) visit(place);
  return found;
}
