import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Files } from '../ports/index.js';
import { readMultipart, sealedFiles, withUpload } from './index.js';
import { jpeg } from './testing/hostile-images.js';

let tempFolder: string;
beforeEach(async () => {
  tempFolder = await mkdtemp(join(tmpdir(), 'moc-forms-'));
});
afterEach(async () => {
  const left = await readdir(tempFolder);
  await rm(tempFolder, { recursive: true });
  expect(left).toEqual([]);
});

const take = (request: Request) =>
  readMultipart(request, { purpose: 'travel', fileField: 'file' }, (file, rest) =>
    withUpload(file, 'travel', { tempFolder }, async ({ kind }) => ({
      kind,
      name: file.name,
      ...(await rest.fields()),
    })),
  );
const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://x.example', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
const boundary = { 'content-type': 'multipart/form-data; boundary=b' };
async function formWith(...files: string[]) {
  const form = new FormData();
  form.set('place', 'เชียงใหม่');
  for (const name of files) form.append('file', new File([new Uint8Array(await jpeg())], name));
  form.set('after', 'yes');
  return form;
}
/** A body that says this much and then goes on as told. */
function sending(text: string, then: (sender: ReadableStreamDefaultController<Uint8Array>) => void) {
  let isSent = false;
  return new ReadableStream<Uint8Array>({
    pull: (sender) => {
      if (isSent) then(sender);
      else sender.enqueue(new TextEncoder().encode(text));
      isSent = true;
    },
  });
}
const start = '--b\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n';

it('gives the file and the fields before and after it', async () => {
  expect(await take(post(await formWith('คำสั่งที่ ๑.jpg')))).toEqual({
    kind: 'jpg',
    name: 'คำสั่งที่ ๑.jpg',
    place: 'เชียงใหม่',
    after: 'yes',
  });
});

it.each([
  ['a second file', async () => post(await formWith('a.jpg', 'b.jpg')), 'attachment/too-many-files'],
  ['no file', async () => post(await formWith()), 'attachment/empty'],
  ['a path as a name', async () => post(await formWith('../a.jpg')), 'attachment/name-invalid'],
  ['no form', async () => post('{}', { 'content-type': 'application/json' }), 'request/media-type'],
  ['no boundary', async () => post('x', { 'content-type': 'multipart/form-data' }), 'request/unreadable'],
  ['a form cut off in its file', async () => post(`${start}abc`, boundary), 'request/unreadable'],
  [
    'a sender that hangs up',
    async () =>
      post(
        sending(start, (sender) => sender.error(new Error('gone'))),
        boundary,
      ),
    'request/unreadable',
  ],
  [
    'a file without end',
    async () =>
      post(
        sending(start, (sender) => sender.enqueue(new Uint8Array(65_536))),
        boundary,
      ),
    'attachment/too-large',
  ],
] as const)('refuses %s', async (_name, request, code) => {
  await expect(take(await request())).rejects.toMatchObject({ code });
});

it('seals what is stored, and notices every change', async () => {
  const kept = new Map<string, Uint8Array>();
  const files: Files = {
    write: async (content) => {
      const address = String(kept.size);
      const parts: Uint8Array[] = [];
      for await (const part of content instanceof Uint8Array ? [content] : content) parts.push(part);
      kept.set(address, new Uint8Array(Buffer.concat(parts)));
      return address;
    },
    read: async (address) => kept.get(address),
    remove: async (address) => void kept.delete(address),
  };
  const bytes = new TextEncoder().encode('บัตรประจำตัว'.repeat(9));
  const sealed = sealedFiles(files, randomBytes(32));
  const [first, second] = [await sealed.write(bytes), await sealed.write(bytes)];
  expect(await sealed.read(first)).toEqual(bytes);
  expect(kept.get(first)).not.toEqual(kept.get(second));
  expect(Buffer.from(kept.get(first)!).includes('บัตร')).toBe(false);
  const stored = kept.get(first)!;
  for (const at of stored.keys()) {
    kept.set(
      'changed',
      stored.map((byte, index) => (index === at ? byte ^ 1 : byte)),
    );
    await expect(sealed.read('changed')).rejects.toMatchObject({ code: 'system/storage-unavailable' });
  }
  await expect(sealedFiles(files, randomBytes(32)).read(first)).rejects.toMatchObject({
    code: 'system/storage-unavailable',
  });
  expect(() => sealedFiles(files, randomBytes(16))).toThrow(
    expect.objectContaining({ code: 'attachment/key-invalid', details: { bytes: 16 } }),
  );
});
