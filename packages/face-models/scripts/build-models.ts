import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { mobilefacenet } from '../src/index.js';
import { installPack } from './install-pack.js';

const require = createRequire(import.meta.url);

try {
  const readSource = (name: string, path: string) =>
    readFile(join(dirname(require.resolve(`${name}/package.json`)), path));
  const { file } = mobilefacenet.detector;
  const written = await installPack(mobilefacenet, readSource);
  // The weights' licence asks that its text travels with them.
  await writeFile(new URL('LICENSE', file.url), await readSource(file.source.package, 'LICENSE'));
  console.log(
    `${mobilefacenet.id} ${mobilefacenet.version}: ${written === 0 ? 'current' : `${written} files written`}`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
