import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFolder, moc } from './moc.test.case.js';

const regulation = { validFrom: '2021-01-01', bands: [{ id: 'B', start: '08:30', end: '16:30' }] };
const input = {
  employee: { id: 'e1' },
  from: '2022-12-06',
  to: '2022-12-07',
  asOf: '2022-12-09T09:00:00+07:00',
  regulations: [regulation],
  holidays: [],
  punches: [
    { at: '2022-12-06T08:40:00+07:00', source: 'F' },
    { at: '2022-12-06T16:40:00+07:00', source: 'F' },
    { at: '2022-12-07T08:20:00+07:00', source: 'F' },
    { at: '2022-12-07T16:40:00+07:00', source: 'F' },
  ],
};

interface Simulated {
  changed: {
    date: string;
    before: { lateMinutes: number };
    after: { lateMinutes: number };
    because: object;
  }[];
}

async function simulate(others: object, ...args: string[]) {
  let ended: Awaited<ReturnType<typeof moc>> | undefined;
  await inFolder(async (cwd) => {
    await writeFile(join(cwd, 'input.json'), JSON.stringify(input));
    await writeFile(join(cwd, 'others.json'), JSON.stringify(others));
    ended = await moc(['attendance', 'simulate', 'input.json', '--with', 'others.json', ...args], { cwd });
  });
  return ended!;
}

describe('moc attendance simulate', () => {
  it('gives the days that would change, with both reasons', async () => {
    const ended = await simulate([{ ...regulation, graceInMinutes: 15 }], '--json');
    expect(ended.code).toBe(0);
    expect(ended.json<Simulated>().changed).toEqual([
      expect.objectContaining({
        date: '2022-12-06',
        before: expect.objectContaining({ lateMinutes: 10 }),
        after: expect.objectContaining({ lateMinutes: 0 }),
        because: {
          before: [{ rule: 'late', minutes: 10, start: '08:30', graceMinutes: 0 }],
          after: [{ rule: 'within-grace', slot: 'in', minutes: 10, graceMinutes: 15 }],
        },
      }),
    ]);
  });

  it('shows people the cell before and after', async () => {
    const { stdout } = await simulate(
      { regulations: [{ ...regulation, graceInMinutes: 15 }] },
      '--lang',
      'en',
    );
    expect(stdout).toContain('08:40 F / 16:40 F (late 10) → 08:40 F / 16:40 F');
    expect(stdout).toContain('+ 10 min after the start is within the grace of 15 min.');
  });

  it('that changes nothing says so', async () => {
    const ended = await simulate([regulation], '--json');
    expect([ended.code, ended.json<Simulated>().changed]).toEqual([0, []]);
  });

  it('refuses regulations that overlap, and a slip of the pen', async () => {
    const overlapping = await simulate([regulation, regulation], '--json');
    expect(overlapping.code).toBe(2);
    expect(overlapping.json<{ error: { code: string } }>().error.code).toBe('attendance/invalid-input');
    const slip = await simulate([{ ...regulation, graceInMinute: 5 }], '--json');
    expect(slip.json<{ error: { message: string } }>().error.message).toContain('is graceInMinutes meant?');
  });
});

it('moc attendance evaluate --rules takes the rules from a file of their own', () =>
  inFolder(async (cwd) => {
    const { regulations: _, ...facts } = input;
    await writeFile(join(cwd, 'facts.json'), JSON.stringify(facts));
    await writeFile(join(cwd, 'rules.json'), JSON.stringify([{ ...regulation, graceInMinutes: 15 }]));
    const args = ['attendance', 'evaluate', 'facts.json', '--rules', 'rules.json', '--json'];
    const { days } = (await moc(args, { cwd })).json<{ days: { lateMinutes: number }[] }>();
    expect(days.map(({ lateMinutes }) => lateMinutes)).toEqual([0, 0]);
  }));

it('moc attendance evaluate names contradictory requests', () =>
  inFolder(async (cwd) => {
    const day = { from: '2022-12-06', to: '2022-12-06' };
    const requests = {
      travel: [{ id: 't1', kind: 'duty', ...day, status: 'recorded' }],
      leave: [{ id: 'l1', kind: 'sick', half: 'am', ...day, status: 'approved' }],
    };
    await writeFile(join(cwd, 'input.json'), JSON.stringify({ ...input, ...requests }));
    const { stdout } = await moc(['attendance', 'evaluate', 'input.json', '--lang', 'en'], { cwd });
    expect(stdout).toContain('conflict: 2022-12-06 morning: t1 counts, l1 does not');
  }));
