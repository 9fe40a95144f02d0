/** Runs as a process of its own: opens one PDF and says whether it is accepted. */
import { readFile } from 'node:fs/promises';
import { Refusal } from '../refusal.mjs';
import { openAsReader } from './open-as-reader.mjs';
import { checkStructure } from './structure.mjs';

async function verdictOn({ path, ...limits }) {
  try {
    const bytes = await readFile(path);
    await checkStructure(bytes, limits);
    await openAsReader(bytes, limits);
    return 'accepted';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    return error instanceof RangeError ? 'attachment/too-complex' : 'attachment/unreadable';
  }
}

// Whoever asked is gone: nobody wants to know.
process.once('disconnect', () => process.exit());
process.send({ verdict: await verdictOn(JSON.parse(process.argv[2])) });
