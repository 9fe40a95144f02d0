import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { whileRead } from './while-read.js';

it('waits for a slow reader, piece by piece', async () => {
  let taken = '';
  const slow = new Writable({
    highWaterMark: 1,
    write(chunk, _encoding, done) {
      setTimeout(() => {
        taken += chunk;
        done();
      }, 1);
    },
  });
  const left = await whileRead(slow, async (write) => {
    for (const piece of ['a', 'b', 'c']) await write(piece);
    return slow.writableLength;
  });
  expect([taken, left]).toEqual(['abc', 0]);
});

it('ends quietly when the reader goes away, and loudly when the disk is full', async () => {
  const failing = (code: string) =>
    new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })) });
  const writing = (code: string) =>
    whileRead(failing(code), async (write) => {
      for (let i = 0; i < 10; i++) {
        await write('x');
        await new Promise(setImmediate);
      }
      return true;
    });
  expect(await writing('EPIPE')).toBeUndefined();
  await expect(writing('ENOSPC')).rejects.toThrow('ENOSPC');
});
