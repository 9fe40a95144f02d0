import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { inFolder } from './moc.test.case.js';

const script = fileURLToPath(new URL('../../../tools/moc.mjs', import.meta.url));

it('runs from the repository: paths start where the caller is, output and exit code pass through', () =>
  inFolder(async (caller) => {
    await writeFile(join(caller, 'empty.pdf'), '');
    const child = spawn(
      process.execPath,
      [script, 'attachment', 'check', 'empty.pdf', '--for', 'travel', '--json'],
      {
        env: { ...process.env, INIT_CWD: caller },
      },
    );
    const [stdout, [code]] = await Promise.all([
      text(child.stdout),
      once(child, 'close') as Promise<[number]>,
    ]);
    expect([code, JSON.parse(stdout)]).toEqual([
      1,
      { accepted: false, bytes: 0, reason: 'attachment/empty' },
    ]);
  }));
