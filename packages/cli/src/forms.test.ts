import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { inFolder, moc, mocProcess } from './moc.test.case.js';

interface Listed {
  forms: { id: string; title: { th: string }; fields: object[]; example: object }[];
}

it('prints every listed form from its own example', () =>
  inFolder(async (cwd) => {
    const { forms } = (await moc(['forms', 'list', '--json'])).json<Listed>();
    expect(forms.map(({ id }) => id)).toContain('clarification');
    for (const { id, example } of forms) {
      await writeFile(join(cwd, 'data.json'), JSON.stringify(example));
      const ended = await moc(['forms', 'render', id, 'data.json', '-o', `${id}.pdf`, '--json'], { cwd });
      const pdf = await readFile(join(cwd, `${id}.pdf`));
      const pages = (await PDFDocument.load(pdf)).getPageCount();
      expect([ended.code, ended.json()]).toEqual([0, { pages, bytes: pdf.length }]);
    }
  }));

it('writes nothing and says why when the data do not fit', () =>
  inFolder(async (cwd) => {
    const args = ['forms', 'render', 'clarification', '-', '-o', 'out.pdf', '--json'];
    const ended = await mocProcess(args, { cwd, stdin: '{}' });
    expect([ended.code, ended.json<{ error: { code: string } }>().error.code]).toEqual([
      2,
      'form/invalid-data',
    ]);
    await expect(readFile(join(cwd, 'out.pdf'))).rejects.toThrow();
  }));

it('names the forms when there is no such form', async () => {
  const ended = await mocProcess(['forms', 'render', 'poem', '-', '-o', 'out.pdf', '--json'], {
    stdin: '{}',
  });
  const { error } = ended.json<{ error: { code: string; hint: string } }>();
  expect([ended.code, error.code]).toEqual([2, 'form/unknown']);
  expect(error.hint).toContain('clarification');
});

it('says so when the file cannot be written', async () => {
  const { forms } = (await moc(['forms', 'list', '--json'])).json<Listed>();
  const args = ['forms', 'render', forms[0]!.id, '-', '-o', 'no-such-folder/out.pdf', '--json'];
  const ended = await mocProcess(args, { stdin: JSON.stringify(forms[0]!.example) });
  expect([ended.code, ended.json<{ error: { code: string } }>().error.code]).toEqual([
    2,
    'system/file-unwritable',
  ]);
});
