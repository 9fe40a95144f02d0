import { expect, it } from 'vitest';
import { clusterImage } from '../../testing/cluster-image.js';
import { openDatabase } from '../connect/open-database.js';
import { createBoss } from './boss.js';

it('takes up a job whose process died while it worked, once its time is over', async () => {
  const { executor, close } = await openDatabase({ image: await clusterImage() });
  const errors: unknown[] = [];
  const pgBoss = createBoss(executor, (error) => errors.push(error));
  const boss = await pgBoss.started();
  await boss.createQueue('mails', { name: 'mails', retryLimit: 1, expireInSeconds: 300 });
  await boss.send('mails', { id: 'm1' }, {});
  const state = async () => (await executor.execute('select state from moc_jobs.job')).rows;
  await boss.fetch('mails');
  await boss.maintain();
  expect(await state()).toEqual([{ state: 'active' }]);
  await executor.execute(`update moc_jobs.job set started_on = now() - interval '301 seconds'`);
  await boss.maintain();
  expect(await state()).toEqual([{ state: 'retry' }]);
  expect(errors).toEqual([]);
  await pgBoss.stop();
  await close();
});

it('leaves the database usable after statements that failed half way', async () => {
  const { db, executor, close } = await openDatabase({ image: await clusterImage() });
  await expect(executor.execute('begin; select 1; select nothing from nowhere; commit')).rejects.toThrow();
  const { rows } = await executor.execute('select $1::int as one', [1]);
  expect(rows).toEqual([{ one: 1 }]);
  await expect(db.transaction().execute(async () => 'whole')).resolves.toBe('whole');
  await close();
});
