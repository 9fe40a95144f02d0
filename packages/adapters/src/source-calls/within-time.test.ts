import { describe, expect, it } from 'vitest';
import { withinTime } from './within-time.js';

const never = () => new Promise<never>(() => {});

describe('a call to a source', () => {
  it('gives its answer when it comes in time', async () => {
    expect(await withinTime(1_000, undefined, async () => 'answer')).toBe('answer');
  });

  it('ends when the time is over, also if the work pays no heed to its signal', async () => {
    await expect(withinTime(20, undefined, never)).rejects.toMatchObject({ reason: 'timeout' });
  });

  it('ends when the caller gives up, before or meanwhile', async () => {
    const caller = new AbortController();
    const running = withinTime(10_000, caller.signal, never);
    caller.abort();
    await expect(running).rejects.toMatchObject({ reason: 'timeout' });
    await expect(withinTime(10_000, caller.signal, never)).rejects.toMatchObject({ reason: 'timeout' });
  });

  it('tells the work to stop', async () => {
    let told = false;
    const work = (signal: AbortSignal) => {
      signal.addEventListener('abort', () => {
        told = true;
      });
      return never();
    };
    await withinTime(20, undefined, work).catch(() => {});
    expect(told).toBe(true);
  });

  it('passes on what the work rejects with', async () => {
    const failing = withinTime(1_000, undefined, async () => {
      throw new TypeError('broken');
    });
    await expect(failing).rejects.toThrow('broken');
  });
});
