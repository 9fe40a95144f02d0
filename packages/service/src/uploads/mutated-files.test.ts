import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MocError } from '@moc-sdk/core';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { pdfInObjectStream } from './testing/build-pdf.js';
import { jpeg } from './testing/hostile-images.js';
import { withUpload } from './with-upload.js';

async function* inPieces(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 1_000) yield bytes.subarray(at, at + 1_000);
}

it.each([
  ['a.jpg', () => jpeg()],
  ['a.pdf', async () => pdfInObjectStream({ pages: 2 })],
] as const)(
  'whatever happens to %s on its way, it is accepted or refused with a code, and gone',
  async (name, make) => {
    const tempFolder = await mkdtemp(join(tmpdir(), 'moc-mutated-'));
    const whole = await make();
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    const mutated = fc.asyncProperty(changes, fc.nat(whole.length), async (edits, cut) => {
      const bytes = Uint8Array.from(whole);
      for (const [at, byte] of edits) bytes[at] = byte;
      const sent = cut % 4 === 0 ? bytes.subarray(0, cut) : bytes;
      const answer = await withUpload(
        { name, content: inPieces(sent) },
        'verification',
        { tempFolder },
        async ({ kind }) => kind,
      ).catch((error: unknown) => error);
      const isRefusal = MocError.isInstance(answer) && answer.code.startsWith('attachment/');
      expect(isRefusal || answer === 'jpg' || answer === 'pdf', String(answer)).toBe(true);
      expect(await readdir(tempFolder)).toEqual([]);
    });
    await fc.assert(mutated, { numRuns: 200, interruptAfterTimeLimit: 8_000 });
    await rm(tempFolder, { recursive: true });
  },
);
