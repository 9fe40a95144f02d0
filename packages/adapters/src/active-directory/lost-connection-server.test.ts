import { afterAll, describe, expect, it } from 'vitest';
import { type Ad, bulkPerson, startAd } from '../../../../tools/servers/ad.mjs';
import { nationalIdOfPerson, openDirectories, soon } from './testing/open-directories.js';

const server = await startAd({ bulk: 350 });
if ('reason' in server)
  process.stderr.write(`No Active Directory here, broken connections are not tested: ${server.reason}\n`);

describe.skipIf('reason' in server)('a connection that breaks', { timeout: 60_000 }, () => {
  const ad = server as Ad;
  const { open, closeAll } = openDirectories(ad);
  afterAll(async () => {
    await closeAll();
    await ad.stop();
  });

  describe('a server that stands still', () => {
    it('holds a look-up until it gives up, and not the next one', async () => {
      const directory = open({ timeLimit: 300, connectTimeLimit: 300 });
      expect(await directory.find(nationalIdOfPerson('pimchanok'), soon())).toMatchObject({
        answer: 'active',
      });
      ad.freeze();
      try {
        expect(await directory.find(nationalIdOfPerson('pimchanok'), soon())).toEqual({
          answer: 'unavailable',
          reason: 'timeout',
        });
        const givesUp = new AbortController();
        const asked = directory.find(nationalIdOfPerson('pimchanok'), { signal: givesUp.signal });
        givesUp.abort();
        expect(await asked).toEqual({ answer: 'unavailable', reason: 'timeout' });
      } finally {
        ad.thaw();
      }
      await expect
        .poll(() => directory.find(nationalIdOfPerson('pimchanok'), soon()), { timeout: 10_000 })
        .toMatchObject({ answer: 'active' });
    });

    it('leaves the line alone when only the asker gives up', async () => {
      const directory = open();
      await directory.find(nationalIdOfPerson('pimchanok'), soon());
      const givesUp = new AbortController();
      const asked = Array.from({ length: 20 }, (_, number) =>
        directory.find(bulkPerson(number).nationalId, number % 2 ? { signal: givesUp.signal } : soon()),
      );
      givesUp.abort();
      const answers = await Promise.all(asked);
      expect(answers.filter(({ answer }) => answer === 'active')).toHaveLength(10);
      expect(answers.filter(({ answer }) => answer === 'unavailable')).toHaveLength(10);
    });
  });

  describe.each([
    ['over LDAPS', () => ({})],
    ['over StartTLS', () => ({ url: ad.startTlsUrl, startTls: true })],
  ])('a server that is gone in the middle, %s', (_name, options) => {
    it('gives nobody a wrong answer, and right ones as soon as it is back', async () => {
      const directory = open(options());
      const askAll = () =>
        Array.from({ length: 50 }, async (_, number) => {
          const { nationalId, name } = bulkPerson(number * 7);
          const answer = await directory.find(nationalId, soon());
          return { name, answer };
        });
      await directory.find(nationalIdOfPerson('pimchanok'), soon());
      const asked = askAll();
      await Promise.race(asked);
      await ad.kill();
      const answers = await Promise.all(asked);
      for (const { name, answer } of answers) {
        if (answer.answer === 'unavailable') expect(answer.reason).toBe('unreachable');
        else expect(answer).toMatchObject({ answer: 'active', person: { name } });
      }
      expect(answers.some(({ answer }) => answer.answer === 'unavailable')).toBe(true);
      await ad.start();
      for (const { name, answer } of await Promise.all(askAll()))
        expect(answer).toMatchObject({ answer: 'active', person: { name } });
    });

    it('asks once more by itself when the server has come back meanwhile', async () => {
      const directory = open(options());
      await directory.find(nationalIdOfPerson('pimchanok'), soon());
      await ad.restart({ abruptly: true });
      expect(await directory.find(nationalIdOfPerson('pimchanok'), soon())).toMatchObject({
        answer: 'active',
      });
    });
  });

  describe('several servers', () => {
    it('are asked in turn until one answers', async () => {
      const directory = open({ url: ['ldaps://127.0.77.200', ad.url] });
      expect(await directory.find(nationalIdOfPerson('pimchanok'), soon())).toMatchObject({
        answer: 'active',
      });
      await ad.restart();
      expect(await directory.find(nationalIdOfPerson('pimchanok'), soon())).toMatchObject({
        answer: 'active',
      });
    });
  });

  it('answers unavailable once it is closed', async () => {
    const directory = open();
    await directory.find(nationalIdOfPerson('pimchanok'), soon());
    await directory.close();
    await directory.close();
    expect(await directory.find(nationalIdOfPerson('pimchanok'), soon())).toEqual({
      answer: 'unavailable',
      reason: 'unreachable',
    });
  });
});
