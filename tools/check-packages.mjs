/** Builds every publishable package with types, packs it, and lets publint and attw judge the tarball. */
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
  const problems = [];
  for (const name of readdirSync(join(root, 'packages'))) {
    const place = join(root, 'packages', name);
    await pnpm(['pack', '--pack-destination', folder], { cwd: place });
    const { version } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'));
    const tarball = join(folder, `moc-sdk-${name}-${version}.tgz`);
    const isLibrary = name !== 'cli';
    for (const [tool, args] of [
      ['publint', ['run', tarball, '--strict']],
      ...(isLibrary
        ? [
            [
              'attw',
              [tarball, '--profile', 'esm-only', '--no-emoji', '--exclude-entrypoints', './styles.css'],
            ],
          ]
        : []),
    ]) {
      try {
        await npx(tool, ...args);
      } catch (error) {
        problems.push(`${tool} ${name}\n${error.output}`);
      }
    }
    say(
      `  ${problems.some((problem) => problem.includes(` ${name}\n`)) ? '✗' : '✓'} @moc-sdk/${name} ${version}`,
    );
  }
  if (problems.length > 0)
    throw Object.assign(new Error(`${problems.length} packages are not fit to publish`), {
      output: problems.join('\n'),
    });
}
