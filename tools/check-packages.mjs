/** Builds every publishable package with types, packs and judges it, weighs what pages load, opens faces in pages. */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run, say } from './progress.mjs';
import { pnpm, root } from './setup.mjs';

const npx = (tool, ...args) => run('npx', ['--no-install', tool, ...args], { cwd: root });

export async function checkPackages() {
  await pnpm(['--recursive', '--filter', './packages/*', 'run', 'build']);
  const folder = join(root, '.cache', 'packed');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const waiting = readdirSync(join(root, 'packages'));
  const problems = [];
  const judgeNext = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      const found = await judge(name, folder);
      problems.push(...found);
      say(`  ${found.length > 0 ? '✗' : '✓'} @moc-sdk/${name}`);
    }
  };
  await Promise.all([judgeNext(), judgeNext()]);
  // They stand on packages that a fresh clone has only after the install step.
  const { checkSizes } = await import('./package-sizes.mjs');
  const { checkPackedFaces } = await import('./packed-faces.mjs');
  problems.push(...(await checkSizes()), ...(await checkPackedFaces(folder)));
  if (problems.length > 0)
    throw Object.assign(new Error(`${problems.length} problems of packages that are to be published`), {
      output: problems.join('\n'),
    });
}

/** What the tools say against one package, as they print it. */
async function judge(name, folder) {
  const place = join(root, 'packages', name);
  await pnpm(['pack', '--pack-destination', folder], { cwd: place });
  const { version, exports } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'));
  const tarball = join(folder, `moc-sdk-${name}-${version}.tgz`);
  const judges = [['publint', 'run', tarball, '--strict']];
  const isImported = Object.keys(exports).some((subpath) => subpath !== './package.json');
  if (isImported) {
    judges.push([
      'attw',
      tarball,
      '--profile',
      'esm-only',
      '--no-emoji',
      '--exclude-entrypoints',
      './styles.css',
    ]);
  }
  const problems = [];
  for (const [tool, ...args] of judges) {
    await npx(tool, ...args).catch((error) => problems.push(`${tool} ${name}\n${error.output}`));
  }
  return problems;
}
