/** Run as a process of its own: many people are verified at once; what it took is printed as JSON. */
import { readFile } from 'node:fs/promises';
import { mobilefacenet } from '@moc-sdk/face-models';
import { createFaceEngine } from './index.js';

/** The people at once. */
const CROWD = 32;

const [mode, ...files] = process.argv.slice(2);
const engine = await createFaceEngine({ pack: mobilefacenet });
const profile = await readFile(files[0] as string);
const { embedding } = await engine.enrol(profile);
/** Every person sends a photo of their own. */
const photos = () =>
  Promise.all(Array.from({ length: CROWD }, (_, i) => readFile(files[i % files.length] as string)));
const megabytes = (bytes: number) => Math.round(bytes / 1_000_000);
const buffers = () => {
  globalThis.gc?.();
  return megabytes(process.memoryUsage().arrayBuffers);
};

async function verifyAll() {
  const order: number[] = [];
  const crowd = (await photos()).map((photo, person) =>
    engine.verify(photo, embedding).finally(() => order.push(person)),
  );
  const matches = (await Promise.all(crowd)).filter(({ match }) => match).length;
  return { matches, order, peak: megabytes(process.resourceUsage().maxRSS * 1024) };
}

async function abortAll() {
  const before = buffers();
  const people = (await photos()).map((photo) => ({ photo, aborter: new AbortController() }));
  const crowd = people
    .splice(0)
    .map(({ photo, aborter }) => ({ aborter, call: engine.verify(photo, embedding, aborter) }));
  const during = buffers();
  setTimeout(() => {
    for (const { aborter } of crowd) aborter.abort(new Error('closed'));
  }, 50);
  const aborted = (await Promise.allSettled(crowd.map(({ call }) => call))).filter(
    ({ status }) => status === 'rejected',
  ).length;
  // The photo in work ends its stage; a verification after it shows that the places are free again.
  const { match } = await engine.verify(profile, embedding);
  return { aborted, match, before, during, after: buffers() };
}

process.stdout.write(JSON.stringify(await (mode === 'verify' ? verifyAll() : abortAll())));
await engine.close();
