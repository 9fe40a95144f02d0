import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MocError, systemClock } from '@moc-sdk/core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { clusterImage } from '../../testing/cluster-image.js';
import { openDatabase } from '../connect/open-database.js';
import type { SqlExecutor } from '../connect/sql-executor.js';
import { type Postgres, postgres } from '../postgres.js';
import { testDatabases } from '../testing/databases.js';
import { postgresJobs } from './postgres-jobs.js';

const { places, stop } = await testDatabases();
afterAll(stop);

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** Waits until something holds; fails with what holds instead. */
const until = (check: () => void) => vi.waitFor(check, { timeout: 15_000, interval: 25 });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe.each(places)('jobs on $name', ({ open, isServer }) => {
  let store: Postgres;
  /** Another process on the server; on PGlite the same. */
  let other: Postgres;
  let errors: unknown[] = [];
  let queue = '';
  let rounds = 0;
  beforeAll(async () => {
    store = await open({ onError: (error) => errors.push(error) });
    other = isServer ? await open() : store;
  });
  afterAll(() => Promise.all([store.close(), isServer && other.close()]));
  beforeEach(() => {
    rounds += 1;
    queue = `queue-${rounds}`;
    errors = [];
  });

  it('does what was sent before somebody worked, and what is sent after', async () => {
    const done: object[] = [];
    await store.jobs.send(queue, { step: 1, name: 'ส่งจดหมาย' });
    await store.jobs.work(queue, async (data: object) => void done.push(data));
    await until(() => expect(done).toEqual([{ step: 1, name: 'ส่งจดหมาย' }]));
    await store.jobs.send(queue, { step: 2 });
    await until(() => expect(done).toHaveLength(2));
  });

  it('does a job again that failed, later each time, and tells of each failure', async () => {
    const tries: number[] = [];
    await store.jobs.work(queue, async () => {
      tries.push(Date.now());
      if (tries.length === 1) throw new MocError('system/storage-unavailable');
      if (tries.length === 2) throw 'no error at all';
    });
    await store.jobs.send(queue, {});
    await until(() => expect(tries).toHaveLength(3));
    const [first = 0, second = 0, third = 0] = tries;
    expect(second - first).toBeGreaterThan(900);
    expect(third - second).toBeGreaterThan(1_800);
    expect(errors).toEqual([
      expect.objectContaining({ code: 'system/storage-unavailable' }),
      'no error at all',
    ]);
    await pause(700);
    expect(tries).toHaveLength(3);
  });

  it('gives up after the attempts it was given, also for jobs from before', async () => {
    let tries = 0;
    await store.jobs.send(queue, {});
    await store.jobs.work(
      queue,
      async () => {
        tries += 1;
        throw new Error('never works');
      },
      { attempts: 1 },
    );
    await until(() => expect(tries).toBe(1));
    await store.jobs.send(queue, {});
    await until(() => expect(tries).toBe(2));
    await pause(2_700);
    expect(tries).toBe(2);
  });

  it('keeps one of each key of the jobs that wait, and takes the key again once it runs', async () => {
    for (const jobs of [store.jobs, other.jobs]) await jobs.send(queue, { key: 'a' }, { key: 'a' });
    await Promise.all([1, 2, 3].map(() => store.jobs.send(queue, { key: 'b' }, { key: 'b' })));
    await store.jobs.send(queue, { key: 'none' });
    await store.jobs.send(queue, { key: 'none' });
    const done: string[] = [];
    await store.jobs.work(queue, async ({ key }: { key: string }) => {
      done.push(key);
      if (key === 'a' && done.filter((name) => name === 'a').length === 1) {
        await store.jobs.send(queue, { key: 'a' }, { key: 'a' });
      }
    });
    await until(() => expect(done).toHaveLength(5));
    await pause(700);
    expect(done.sort()).toEqual(['a', 'a', 'b', 'none', 'none']);
  });

  it('takes no second job of a key while one waits to be tried again', async () => {
    const done: string[] = [];
    await store.jobs.work(queue, async ({ from }: { from: string }) => {
      done.push(from);
      if (done.length === 1) throw new Error('once');
    });
    await store.jobs.send(queue, { from: 'first' }, { key: 'k' });
    await until(() => expect(done).toHaveLength(1));
    await pause(200);
    await store.jobs.send(queue, { from: 'second' }, { key: 'k' });
    await until(() => expect(done).toHaveLength(2));
    await pause(700);
    expect(done).toEqual(['first', 'first']);
  });

  it('does nothing before its time', async () => {
    const done: number[] = [];
    await store.jobs.work(queue, async () => void done.push(Date.now()));
    const startAfter = new Date(Date.now() + 1_500);
    await store.jobs.send(queue, {}, { startAfter });
    await until(() => expect(done).toHaveLength(1));
    expect(done[0]).toBeGreaterThanOrEqual(startAfter.getTime() - 50);
  });

  it('shares the work among those who work, each job once', async () => {
    const done: { by: string; job: number }[] = [];
    /** Nobody finishes before both have begun. */
    const begun = new Set<string>();
    let bothBegan = () => {};
    const both = new Promise<void>((resolve) => {
      bothBegan = resolve;
    });
    for (let job = 0; job < 60; job++) await store.jobs.send(queue, { job });
    const work =
      (by: string) =>
      async ({ job }: { job: number }) => {
        if (begun.add(by).size === 2) bothBegan();
        await both;
        done.push({ by, job });
      };
    await Promise.all([store.jobs.work(queue, work('one')), other.jobs.work(queue, work('other'))]);
    await until(() => expect(done).toHaveLength(60));
    expect(new Set(done.map(({ job }) => job)).size).toBe(60);
    expect(new Set(done.map(({ by }) => by))).toEqual(new Set(['one', 'other']));
  });

  it('lets what runs finish when it stops, takes no more, and can work again', async () => {
    const done: string[] = [];
    const work = async ({ name }: { name: string }) => {
      await pause(300);
      done.push(name);
    };
    await store.jobs.work(queue, work);
    await store.jobs.send(queue, { name: 'running' });
    await pause(150);
    await store.jobs.stop();
    expect(done).toEqual(['running']);
    await store.jobs.send(queue, { name: 'waiting' });
    await pause(1_000);
    expect(done).toEqual(['running']);
    await store.jobs.work(queue, work);
    await until(() => expect(done).toEqual(['running', 'waiting']));
  });
});

describe('jobs in a folder', () => {
  it('survive a restart: what waited, and what was being done when the process died', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'moc-jobs-'));
    closing.push(() => rm(folder, { recursive: true, force: true }));
    const before = await openDatabase({ folder });
    const jobs = postgresJobs(before.executor, { clock: systemClock, onError: () => {} });
    const begun: string[] = [];
    let endLate = () => {};
    await jobs.work('survivors', ({ name }: { name: string }) => {
      begun.push(name);
      return new Promise<void>((resolve) => {
        endLate = resolve;
      });
    });
    await jobs.send('survivors', { name: 'interrupted' });
    await until(() => expect(begun).toEqual(['interrupted']));
    await jobs.send('survivors', { name: 'waiting' }, { startAfter: new Date(Date.now() + 1_000) });
    // The process dies here: the database closes under the running job.
    await before.close();

    const after = await postgres({ database: { folder } });
    const done: string[] = [];
    await after.jobs.work('survivors', async ({ name }: { name: string }) => void done.push(name));
    await until(() => expect(done.sort()).toEqual(['interrupted', 'waiting']));
    await after.close();
    endLate();
    await jobs.stop();
  });
});

it('keeps nothing of a job that is done, and no words of an error', async () => {
  const { executor, close } = await openDatabase({ image: await clusterImage() });
  const jobs = postgresJobs(executor, { clock: systemClock, onError: () => {} });
  closing.push(close, jobs.stop);
  const kept = async () => {
    const { rows } = await executor.execute(
      'select data, output from moc_jobs.job union all select data, output from moc_jobs.archive',
    );
    return rows;
  };
  let done = 0;
  await jobs.work('mails', async () => void done++);
  await jobs.send('mails', { to: 'malee@moc.example' });
  await until(() => expect(done).toBe(1));
  await vi.waitFor(async () => expect(await kept()).toEqual([]), { timeout: 5_000 });
  const fail = () => Promise.reject(new Error('malee@moc.example was refused'));
  await jobs.work('failing', fail, { attempts: 1 });
  await jobs.send('failing', { id: 'm1' });
  const output = { name: 'Error' };
  await vi.waitFor(async () => expect(await kept()).toEqual([{ data: { id: 'm1' }, output }]), {
    timeout: 5_000,
  });
});

it('tells of a database that is gone, and goes on when it is back', async () => {
  const { executor, close } = await openDatabase({ image: await clusterImage() });
  let isGone = false;
  const flaky: SqlExecutor = {
    ...executor,
    execute: (text, values) =>
      isGone ? Promise.reject(new MocError('system/storage-unavailable')) : executor.execute(text, values),
  };
  const errors: unknown[] = [];
  const jobs = postgresJobs(flaky, { clock: systemClock, onError: (error) => errors.push(error) });
  closing.push(close, jobs.stop);
  let done = 0;
  await jobs.work('mails', async () => void done++);
  isGone = true;
  await until(() =>
    expect(errors).toContainEqual(expect.objectContaining({ code: 'system/storage-unavailable' })),
  );
  await expect(jobs.send('mails', {})).rejects.toMatchObject({ code: 'system/storage-unavailable' });
  isGone = false;
  await jobs.send('mails', {});
  await until(() => expect(done).toBe(1));
});

it('says that the storage is not available when no server answers, and tries again at the next call', async () => {
  const { executor, close } = await openDatabase({ url: 'postgres://localhost:1/none' });
  const jobs = postgresJobs(executor, { clock: systemClock, onError: () => {} });
  for (let i = 0; i < 2; i++) {
    await expect(jobs.send('mails', {})).rejects.toMatchObject({ code: 'system/storage-unavailable' });
  }
  await jobs.stop();
  await close();
});
