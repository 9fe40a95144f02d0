import { describe, expect, it } from 'vitest';
import { createQueue } from './queue.js';

const tick = () => new Promise((resolve) => setTimeout(resolve, 1));

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
});
