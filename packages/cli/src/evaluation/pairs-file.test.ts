import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFolder } from '../moc.test.case.js';
import { readPairs } from './pairs-file.js';

const reading = (content: string, root?: string) =>
  inFolder(async (folder) => {
    const file = join(folder, 'pairs.csv');
    await writeFile(file, content);
    const pairs = await readPairs(file, root);
    return pairs.map(({ a, b, same }) => [a.replace(`${folder}/`, ''), b.replace(`${folder}/`, ''), same]);
  });

describe('a list of pairs', () => {
  it('has its columns in any order, from the folder of the file or another one', async () => {
    const content = 'Same,note,B,A\r\n1,,"one, two.jpg",x/y.jpg\r\nno,,c.jpg,d.jpg\r\n';
    expect(await reading(content)).toEqual([
      ['x/y.jpg', 'one, two.jpg', true],
      ['d.jpg', 'c.jpg', false],
    ]);
    expect((await reading(content, '/photos'))[0]).toEqual(['/photos/x/y.jpg', '/photos/one, two.jpg', true]);
  });

  it('names every line that is wrong', async () => {
    await expect(reading('a,b,same\nx,y,1\nx,,0\nx,y,2\nx,y\n')).rejects.toMatchObject({
      code: 'evaluation/pairs-invalid',
      details: {
        issues: [
          { path: 'line 3', problem: 'a photo is missing' },
          { path: 'line 4', problem: 'same is "2", not 1 or 0' },
          { path: 'line 5', problem: 'same is "", not 1 or 0' },
        ],
      },
    });
  });

  it.each([
    ['a,b\nx,y\n', 'line 1: the heading has no column same'],
    ['', 'there are no pairs in it'],
    ['a,b,same\n', 'there are no pairs in it'],
    ['a,b,same\nx,"y,1\n', 'line 2: a quote is out of place'],
  ])('refuses %j', async (content, problem) => {
    await expect(reading(content)).rejects.toMatchObject({ details: { problem } });
  });
});
