import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { KnownPhotos } from './known-photos.js';

/** Photos by a CSV file with the heading `a,b,same`, paths from its folder; plain cells, no quotes. */
export async function photosOfPairs(file: string): Promise<KnownPhotos> {
  const [heading, ...lines] = (await readFile(file, 'utf8')).trim().split(/\r?\n/);
  if (heading !== 'a,b,same') throw new TypeError(`${file} does not begin with the heading a,b,same`);
  const places = new Map<string, number>();
  const placeOf = (path: string) => {
    const place = places.get(path) ?? places.size;
    places.set(path, place);
    return place;
  };
  const pairs = lines.map((line, i) => {
    const [a, b, same] = line.split(',');
    if (!a || !b || (same !== '0' && same !== '1')) throw new TypeError(`${file}, line ${i + 2} is no pair`);
    return { a: placeOf(a), b: placeOf(b), same: same === '1' };
  });
  const photos = await Promise.all([...places.keys()].map((path) => readFile(resolve(dirname(file), path))));
  return { name: `${pairs.length} pairs of ${photos.length} photos`, photos, pairs };
}
