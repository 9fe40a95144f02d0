import { readFile, writeFile } from 'node:fs/promises';
import { dlib, mobilefacenet } from '../src/index.js';
import { installPack } from './install-pack.js';
import { licenceTexts } from './licence-texts.js';

/** Not resolved as modules: not every package lets its files be named. */
const readSource = (name: string, path: string) =>
  readFile(new URL(`../node_modules/${name}/${path}`, import.meta.url));

try {
  for (const pack of [mobilefacenet, dlib]) {
    const folder = new URL(`../models/${pack.id}/`, import.meta.url);
    const written = await installPack(pack, folder, readSource);
    await writeFile(new URL('LICENSE', folder), await licenceTexts(pack, readSource));
    console.log(`${pack.id} ${pack.version}: ${written === 0 ? 'current' : `${written} files written`}`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
