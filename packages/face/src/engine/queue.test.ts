import { describe, expect, it } from 'vitest';
import { createQueue } from './queue.js';

const tick = () => new Promise((resolve) => setTimeout(resolve, 1));
const longTick = () => new Promise((resolve) => setTimeout(resolve, 2000));

/** A job that ends when it is told to. */
function heldJob() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { end, job: () => ended };
}

describe('the queue', () => {
  it('runs two at once, the others in their order', async () => {
    const queue = createQueue({ parallel: 2, maxWaiting: 9 });
    const started: number[] = [];
    let running = 0;
    let most = 0;
    const job = (name: number) => async () => {
      started.push(name);
      most = Math.max(most, ++running);
      await tick();
      running--;
      return name;
    };
    const results = await Promise.all([1, 2, 3, 4, 5].map((name) => queue.run(job(name))));
    expect({ results, started, most }).toEqual({
      results: [1, 2, 3, 4, 5],
      started: [1, 2, 3, 4, 5],
      most: 2,
    });
  });

  it('goes on after a job that failed', async () => {
    const queue = createQueue({ parallel: 1, maxWaiting: 9 });
    const failed = queue.run(() => Promise.reject(new Error('torn')));
    const next = queue.run(async () => 'next');
    await expect(failed).rejects.toThrow('torn');
    expect(await next).toBe('next');
  });

  it('is idle when the last waiting job has ended', async () => {
    const queue = createQueue({ parallel: 1, maxWaiting: 9 });
    let ended = 0;
    const job = async () => {
      await tick();
      ended++;
    };
    void queue.run(job);
    void queue.run(job);
    await queue.idle();
    expect(ended).toBe(2);
    await queue.idle();
  });

  it('refuses one more than may wait, and takes it when a place is free', async () => {
    const queue = createQueue({ parallel: 1, maxWaiting: 1 });
    const { end, job } = heldJob();
    const running = queue.run(job);
    const waiting = queue.run(async () => 'waited');
    await expect(queue.run(job)).rejects.toMatchObject({ code: 'face/busy', details: { waiting: 1 } });
    end();
    await running;
    expect(await waiting).toBe('waited');
    expect(await queue.run(async () => 'later')).toBe('later');
  });

  it('gives the turn of a waiting job that is aborted to the next, and never starts it', async () => {
    const queue = createQueue({ parallel: 1, maxWaiting: 1 });
    const { end, job } = heldJob();
    const running = queue.run(job);
    const aborter = new AbortController();
    let begun = false;
    const aborted = queue.run(async () => (begun = true), aborter);
    aborter.abort(new Error('gone home'));
    await expect(aborted).rejects.toThrow('gone home');
    const next = queue.run(async () => 'next');
    end();
    await running;
    expect([await next, begun]).toEqual(['next', false]);
  });

  it('answers the abort of a running job at once, but keeps its place until it has ended', async () => {
    const queue = createQueue({ parallel: 1, maxWaiting: 9 });
    const { end, job } = heldJob();
    const aborter = new AbortController();
    const running = queue.run(job, aborter);
    let begun = false;
    const next = queue.run(async () => (begun = true));
    aborter.abort(new Error('gone home'));
    await expect(running).rejects.toThrow('gone home');
    await tick();
    expect(begun).toBe(false);
    end();
    expect(await next).toBe(true);
  });

  it('loses no place and gives none twice when an abort meets the turn of a waiting job', async () => {
    // Each round the abort comes a step later after the end of the job before.
    for (let steps = 0; steps < 12; steps++) {
      const queue = createQueue({ parallel: 1, maxWaiting: 9 });
      const { end, job } = heldJob();
      const aborter = new AbortController();
      const running = queue.run(job);
      const waiting = queue.run(async () => 'waited', aborter).catch(() => 'aborted');
      await tick();
      end();
      let later = job();
      for (let i = 0; i < steps; i++) later = later.then(() => {});
      await later.then(() => aborter.abort());
      await Promise.all([running, waiting]);
      let most = 0;
      let at = 0;
      const counted = async () => {
        most = Math.max(most, ++at);
        await tick();
        at--;
      };
      const all = Promise.all([queue.run(counted), queue.run(counted)]).then(() => 'served');
      expect([steps, await Promise.race([all, longTick().then(() => 'forgotten')])]).toEqual([
        steps,
        'served',
      ]);
      expect(most).toBe(1);
    }
  });

  it('does not begin a job whose signal has aborted before', async () => {
    const queue = createQueue({ parallel: 1, maxWaiting: 9 });
    const signal = AbortSignal.abort(new Error('too late'));
    await expect(queue.run(async () => 1, { signal })).rejects.toThrow('too late');
    await queue.idle();
  });
});
