import { readFile } from 'node:fs/promises';
import { type FaceModelPack, filesOf } from '../src/index.js';
import type { ReadSource } from './sources.js';

const RULE = `\n${'-'.repeat(80)}\n\n`;

/**
 * The licences that must travel with a pack's weights: what each file is under, and the full texts once each.
 *
 * @throws Error when a source package has no licence text.
 */
export async function licenceTexts(pack: FaceModelPack, read: ReadSource): Promise<string> {
  const files = Object.values(filesOf(pack));
  const list = files.map(({ url, licence }) => `${url.pathname.split('/').at(-1)}: ${licence}`);
  const packages = [...new Set(files.map(({ source }) => source.package))];
  const texts: string[] = [];
  for (const name of packages) {
    const text = new TextDecoder().decode(await read(name, 'LICENSE'));
    texts.push(`The npm package ${name}\n\n${text.trim()}\n`);
  }
  if (files.some(({ licence }) => licence.startsWith('Apache-2.0'))) {
    texts.push(await readFile(new URL('licences/apache-2.0.txt', import.meta.url), 'utf8'));
  }
  return [`${list.join('\n')}\n`, ...texts].join(RULE);
}
