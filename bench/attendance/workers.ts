import { Worker } from 'node:worker_threads';
import { type Spread, spread } from '../sign-in/figures/statistics.js';

export interface WorkerFigures {
  /** Days per second of one and of two workers. */
  readonly one: Spread;
  readonly two: Spread;
  readonly timesAsFast: Spread;
}

/** The same people by one worker, and by two with half of them each; each has prepared its facts before. */
export async function measureWorkers(people: number, rounds: number): Promise<WorkerFigures> {
  const half = Math.floor(people / 2);
  const [whole, ...halves] = await Promise.all([start(0, people), start(0, half), start(half, people)]);
  if (!whole) throw new Error('no worker began');
  const rates: { one: number[]; two: number[] } = { one: [], two: [] };
  for (let round = 0; round <= rounds; round++) {
    const one = await daysPerSecond(people, [whole]);
    const two = await daysPerSecond(people, halves);
    if (round === 0) continue;
    rates.one.push(one);
    rates.two.push(two);
  }
  await Promise.all([whole, ...halves].map((worker) => worker.terminate()));
  const timesAsFast = spread(rates.two.map((two, round) => two / (rates.one[round] ?? Number.NaN)));
  return { one: spread(rates.one), two: spread(rates.two), timesAsFast };
}

/** A collection of garbage borrows the other core, so that one is rarer with room for what is new. */
const ROOM = { maxYoungGenerationSizeMb: 64 };
const PASSES = 10;
const DAYS = 31;

async function start(from: number, to: number): Promise<Worker> {
  const worker = new Worker(new URL('worker.mjs', import.meta.url), {
    workerData: { from, to, passes: PASSES },
    resourceLimits: ROOM,
  });
  await answer(worker);
  return worker;
}

async function daysPerSecond(people: number, workers: readonly Worker[]): Promise<number> {
  const begin = performance.now();
  await Promise.all(
    workers.map((worker) => {
      worker.postMessage('go');
      return answer(worker);
    }),
  );
  return Math.round((PASSES * people * DAYS) / ((performance.now() - begin) / 1_000));
}

function answer(worker: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
