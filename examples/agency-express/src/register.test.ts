import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, startDemo } from './start-demo.js';
import { officeOf } from './testing/office.test.support.js';
import { newVisitor } from './testing/visitor.test.support.js';

let demo: Demo;
const errors: unknown[] = [];
const office = officeOf(() => demo);

beforeAll(async () => {
  demo = await startDemo({ port: 0, emulatorPort: 0, onError: (error) => errors.push(error) });
});
afterAll(async () => {
  await demo.close();
  expect(errors).toEqual([]);
});

const letter = {
  receivedOn: '24/11/2569',
  documentNumber: 'พณ 0203/5000',
  sender: 'กองตัวอย่าง <b>',
  subject: 'ขอความอนุเคราะห์ข้อมูล',
  urgency: 'urgent',
};

describe('the app as it was', () => {
  it('opens to a user name and password, and numbers what is registered', async () => {
    const visitor = newVisitor();
    const list = await office.byPassword(visitor, 'anong');
    expect(list.url.pathname).toBe('/');
    expect(list.html).toContain('เข้าใช้งานด้วยรหัสผ่าน');
    const form = await office.go(visitor, '/documents/new');
    const after = await visitor.submit(form, letter, '/documents');
    expect(after.html).toContain('0004/2569');
    expect(after.html).toContain('กองตัวอย่าง &lt;b&gt;');
    expect(after.html).toContain('24 พ.ย. 2569');
  });

  it('says which fields are wrong and keeps what was typed', async () => {
    const visitor = newVisitor();
    await office.byPassword(visitor, 'anong');
    const form = await office.go(visitor, '/documents/new');
    const answer = await visitor.submit(
      form,
      { ...letter, receivedOn: '31/2/2569', subject: ' ' },
      '/documents',
    );
    expect(answer.status).toBe(422);
    expect(answer.html.match(/aria-invalid="true"/g)).toHaveLength(2);
    expect(answer.html).toContain('31/2/2569');
  });

  it('takes no form without its token', async () => {
    const visitor = newVisitor();
    await office.byPassword(visitor, 'anong');
    const body = new URLSearchParams(letter);
    expect((await visitor.open(`${demo.url}/documents`, { method: 'POST', body })).status).toBe(403);
  });

  it('says of a wrong password no more than of an unknown user', async () => {
    const visitor = newVisitor();
    const wrong = await office.byPassword(visitor, 'anong', 'wrong');
    const unknown = await visitor.submit(wrong, { userName: 'nobody', password: 'wrong' }, '/login');
    expect([wrong.status, unknown.status]).toEqual([403, 403]);
    const problem = (html: string) => /role="alert">([^<]*)</.exec(html)?.[1];
    expect(problem(wrong.html)).toBe(problem(unknown.html));
  });

  it('shows nothing to whoever is not signed in, and the administration to administrators only', async () => {
    const visitor = newVisitor();
    for (const path of ['/', '/documents/new', '/admin', '/admin/users/1', '/moc/link', '/moc/arrive']) {
      expect((await office.go(visitor, path)).url.pathname, path).toBe('/login');
    }
    await office.byPassword(visitor, 'anong');
    expect((await office.go(visitor, '/admin')).status).toBe(403);
    expect((await office.go(visitor, '/admin/users/1')).status).toBe(403);
  });

  it('speaks English too, and leads nowhere else by that', async () => {
    const visitor = newVisitor();
    const page = await office.go(visitor, '/login');
    const english = await visitor.submit(page, { locale: 'en', from: '//evil.example' }, '/language');
    expect(english.url.origin).toBe(demo.url);
    expect(english.html).toContain('Sign in with MOC Account');
    expect(english.html).not.toMatch(/>[^<]*[ก-๙]+[^<]*<\/(h1|label|p)>/);
  });

  it('lets a password user out without a detour to MOC Account', async () => {
    const visitor = newVisitor();
    const page = await office.byPassword(visitor, 'anong');
    const out = await visitor.submit(page, {}, '/logout');
    expect(out.way.map(({ origin }) => origin)).toEqual([demo.url, demo.url]);
    expect((await office.go(visitor, '/')).url.pathname).toBe('/login');
  });
});
