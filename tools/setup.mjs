/**
 * What a machine with only Node and npm needs before anything runs: install, generate, build.
 * Each stage is skipped when the files it depends on have not changed since it last succeeded.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { explainFailure } from './failures.mjs';
import { run } from './progress.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamps = join(root, 'node_modules', '.moc-stamps');
const PNPM = 'pnpm@10.34.9';

/**
 * How npm fetches pnpm: from what it has already where it can, and without the minute of silence that npm gives a
 * network that is not there.
 */
const FETCHING = ['--yes', '--prefer-offline', '--fetch-retries=1', '--fetch-retry-mintimeout=2000'];

export const pnpm = (args, options = {}) =>
  run('npx', [...FETCHING, PNPM, ...args], { cwd: root, ...options });

export const isInstalled = () => existsSync(join(root, 'node_modules', 'vitest'));

/** Installs the packages, when the lockfile or a manifest has changed. */
export async function ensureInstalled() {
  const stage = {
    name: 'install',
    doing: 'installing the packages',
    files: manifests(),
    isThere: isInstalled(),
  };
  const retries = ['--fetch-retries=2', '--fetch-retry-maxtimeout=10000'];
  return once(stage, () =>
    pnpm(['install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only', ...retries], {
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
  const doing = 'making models and Thai tables';
  return once({ name: 'generate', doing, files: filesIn(sources), isThere }, () =>
    pnpm(['--recursive', '--if-present', 'run', 'generate']),
  );
}

/** Builds every package and the web app; without types, which only publishing needs. */
export async function ensureBuilt() {
  const isThere =
    existsSync(join(root, 'examples/ops-ta/dist/index.js')) &&
    existsSync(join(root, 'examples/ops-ta/dist/web'));
  const doing = 'building packages and web app';
  return once({ name: 'build', doing, files: sourceFiles(), isThere }, () =>
    pnpm(['--recursive', '--if-present', 'run', 'build'], { env: { MOC_BUILD: 'js' } }),
  );
}

async function once({ name, doing, files, isThere }, work) {
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
    throw explainFailure(doing, error);
  }
  return undefined;
}

function manifests() {
  const places = ['packages', 'examples'].flatMap((area) =>
    readdirSync(join(root, area)).map((name) => `${area}/${name}`),
  );
  return [
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'package.json',
    'bench/package.json',
    ...places.map((place) => `${place}/package.json`),
  ].filter((file) => existsSync(join(root, file)));
}

function sourceFiles() {
  return [...manifests(), ...filesIn(['packages', 'examples', 'tools/tsup.base.ts', 'tsconfig.base.json'])];
}

const IGNORED = new Set(['node_modules', 'dist', 'models', 'coverage', '.data', '.next', 'walk']);

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
