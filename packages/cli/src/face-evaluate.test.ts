import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { inFolder, moc } from './moc.test.case.js';
import { cutPortraits } from './portraits.test.fixtures.js';

/** A folder with portraits of two people, one of them twice, a wall without a face, and pairs of them. */
const withPairs = (work: (cwd: string) => Promise<void>, more = '') =>
  inFolder(async (cwd) => {
    await mkdir(join(cwd, 'photos'));
    await cutPortraits(join(cwd, 'photos'));
    const wall = sharp({ create: { width: 300, height: 300, channels: 3, background: '#7a9' } });
    await wall.jpeg().toFile(join(cwd, 'photos', 'wall.jpg'));
    const pairs = [
      'a,b,same',
      'photos/first.jpg,photos/first-again.jpg,1',
      'photos/first.jpg,photos/wall.jpg,1',
      'photos/first.jpg,photos/second.jpg,0',
      'photos/second.jpg,photos/first-again.jpg,0',
    ];
    await writeFile(join(cwd, 'pairs.csv'), [...pairs, more].join('\n'));
    await work(cwd);
  });

const before = process.listenerCount('SIGINT');

describe('moc face evaluate', () => {
  it('gives the figures, and counts a photo without a face as refused', () =>
    withPairs(async (cwd) => {
      const ended = await moc(['face', 'evaluate', 'pairs.csv', '--json', '--save-scores', 'scores.csv'], {
        cwd,
      });
      expect(ended.code).toBe(0);
      expect(ended.json()).toMatchObject({
        pairs: 4,
        photos: 4,
        undetected: 1,
        accuracy: 0.75,
        auc: 0.5,
        tarAtFar: { '0.01': 0.5, '0.001': 0.5 },
        threshold: expect.any(Number),
        msPerImage: expect.any(Number),
      });
      const [heading, same, unseen, other] = (await readFile(join(cwd, 'scores.csv'), 'utf8')).split('\n');
      expect(heading).toBe('a,b,same,similarity');
      expect(Number(same?.split(',')[3])).toBeGreaterThan(0.6);
      expect(unseen?.endsWith(',1,')).toBe(true);
      expect(Number(other?.split(',')[3])).toBeLessThan(0.3);
    }));

  it('tells people in their language, and draws', () =>
    withPairs(async (cwd) => {
      const args = ['face', 'evaluate', 'pairs.csv', '--plot'];
      const thai = await moc([...args, 'plot.png'], { cwd });
      expect(thai.stdout).toMatch(/ไม่พบใบหน้า \(นับเป็นไม่ตรง\)\s+1/);
      expect(await sharp(join(cwd, 'plot.png')).metadata()).toMatchObject({ format: 'png', width: 2160 });
      const english = await moc([...args, 'plot.svg', '--lang', 'en'], { cwd });
      expect(english.stdout).toMatch(/no face found \(counted as refused\)\s+1/);
      expect(await readFile(join(cwd, 'plot.svg'), 'utf8')).toContain('True accept rate');
    }));

  it('names all photos that are missing before it begins', () =>
    withPairs(async (cwd) => {
      const ended = await moc(['face', 'evaluate', 'pairs.csv', '--json'], { cwd });
      expect(ended.code).toBe(2);
      const { error } = ended.json<{ error: { code: string; message: string } }>();
      expect(error.code).toBe('evaluation/photos-missing');
      expect(error.message).toMatch(/^2 of the photos.*gone\.jpg, .*lost\.jpg$/);
    }, 'photos/gone.jpg,photos/lost.jpg,0'));

  it('takes photos from another root', () =>
    withPairs(async (cwd) => {
      await mkdir(join(cwd, 'elsewhere'));
      await rename(join(cwd, 'photos'), join(cwd, 'elsewhere', 'photos'));
      const ended = await moc(['face', 'evaluate', 'pairs.csv', '--root', 'elsewhere', '--json'], { cwd });
      expect([ended.code, ended.json().pairs]).toEqual([0, 4]);
    }));

  it('names the photo that cannot be opened', () =>
    withPairs(async (cwd) => {
      await writeFile(join(cwd, 'photos', 'wall.jpg'), 'no photo');
      const ended = await moc(['face', 'evaluate', 'pairs.csv', '--json'], { cwd });
      const { error } = ended.json<{ error: { code: string; hint: string } }>();
      expect([ended.code, error.code.startsWith('face/image-')]).toEqual([2, true]);
      expect(error.hint).toContain('wall.jpg');
    }));

  it('knows no other packs than those that are there', () =>
    withPairs(async (cwd) => {
      const ended = await moc(['face', 'evaluate', 'pairs.csv', '--pack', 'nowhere', '--json'], { cwd });
      const { error } = ended.json<{ error: { code: string; hint: string } }>();
      expect([ended.code, error.code]).toEqual([2, 'system/file-unreadable']);
      expect(error.hint).toContain('mobilefacenet');
    }));

  it('refuses a plot that is neither SVG nor PNG before it begins', async () => {
    const ended = await moc(['face', 'evaluate', 'pairs.csv', '--plot', 'plot.gif']);
    expect([ended.code, ended.stderr]).toEqual([2, expect.stringContaining('.svg or .png')]);
  });

  it.each(['--plot', '--save-scores'])('says before it begins that %s cannot be written', (option) =>
    withPairs(async (cwd) => {
      // No photo at all: the place is looked at before them.
      await rm(join(cwd, 'photos'), { recursive: true });
      for (const place of ['nowhere/out.svg', 'folder.svg']) {
        await mkdir(join(cwd, 'folder.svg'), { recursive: true });
        const ended = await moc(['face', 'evaluate', 'pairs.csv', option, place, '--json'], { cwd });
        expect([ended.code, ended.json<{ error: { code: string } }>().error.code]).toEqual([
          2,
          'system/file-unwritable',
        ]);
      }
      expect((await readdir(cwd)).toSorted()).toEqual(['folder.svg', 'pairs.csv']);
    }),
  );

  it('lets no name of a photo command the terminal', () =>
    withPairs(async (cwd) => {
      const ended = await moc(['face', 'evaluate', 'pairs.csv', '--lang', 'en'], { cwd });
      expect([ended.code, ended.stderr]).toEqual([2, expect.stringContaining('\\x1b[2Jgone.jpg')]);
      expect(ended.stderr).not.toContain('\u001b[2J');
    }, 'photos/\u001b[2Jgone.jpg,photos/first.jpg,0'));

  it('ends at once on Ctrl-C, without a figure', () =>
    withPairs(async (cwd) => {
      const running = moc(['face', 'evaluate', 'pairs.csv', '--json', '--plot', 'plot.svg'], { cwd });
      const stop = setInterval(() => process.listenerCount('SIGINT') > before && process.emit('SIGINT'), 2);
      const ended = await running.finally(() => clearInterval(stop));
      expect([ended.code, ended.json<{ error: { code: string } }>().error.code]).toEqual([
        2,
        'system/interrupted',
      ]);
      await expect(readFile(join(cwd, 'plot.svg'))).rejects.toThrow('ENOENT');
      expect(process.listenerCount('SIGINT')).toBe(before);
    }));
});

describe('moc face calibrate', () => {
  it('says no to pairs that are too few, with how many it takes', () =>
    withPairs(async (cwd) => {
      const ended = await moc(['face', 'calibrate', 'pairs.csv', '--json'], { cwd });
      expect([ended.code, ended.json()]).toEqual([
        1,
        expect.objectContaining({
          verdict: 'not-enough-pairs',
          impostors: 2,
          impostorsNeeded: 2_995,
          undetected: 1,
        }),
      ]);
      const told = await moc(['face', 'calibrate', 'pairs.csv', '--lang', 'en'], { cwd });
      expect(told.stdout).toContain('2995 pairs of two people are needed, there are 2 (and 2 of one person)');
    }));

  it('pairs up a folder of people, and proposes what they can promise', () =>
    inFolder(async (cwd) => {
      await cutPortraits(cwd);
      for (const person of ['first', 'second']) await mkdir(join(cwd, 'staff', person), { recursive: true });
      await rename(join(cwd, 'first.jpg'), join(cwd, 'staff/first/1.jpg'));
      await rename(join(cwd, 'first-again.jpg'), join(cwd, 'staff/first/2.jpg'));
      await rename(join(cwd, 'second.jpg'), join(cwd, 'staff/second/1.jpg'));
      // One pair of two people, none accepted: the true rate may still be 95 %.
      const ended = await moc(['face', 'calibrate', 'staff', '--far', '0.96', '--json'], { cwd });
      expect([ended.code, ended.json()]).toMatchObject([
        0,
        {
          verdict: 'enough-pairs',
          genuine: 1,
          impostors: 1,
          match: { falseAccepts: { count: 0, of: 1 }, falseRejects: { count: 0, of: 1 } },
          falseRejectsPer1000StaffADay: { value: 0 },
        },
      ]);
      const told = await moc(['face', 'calibrate', 'staff', '--far', '0.96', '--lang', 'en'], { cwd });
      expect(told.stdout).toContain(
        'Of 1,000 staff who verify twice a day, 0.0 are refused wrongly each day',
      );
    }));

  it('says so when a folder holds no people', () =>
    inFolder(async (cwd) => {
      const ended = await moc(['face', 'calibrate', '.', '--json'], { cwd });
      expect([ended.code, ended.json<{ error: { code: string } }>().error.code]).toEqual([
        2,
        'evaluation/no-people',
      ]);
    }));

  it.each(['0', '1', 'often'])('refuses a rate of %s', async (far) => {
    const ended = await moc(['face', 'calibrate', 'pairs.csv', '--far', far]);
    expect([ended.code, ended.stderr]).toEqual([2, expect.stringContaining('above 0 and below 1')]);
  });
});
