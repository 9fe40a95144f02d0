import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, startDemo } from './start-demo.js';
import { officeOf } from './testing/office.test.support.js';
import { newVisitor } from './testing/visitor.test.support.js';

let demo: Demo;
const errors: unknown[] = [];
const office = officeOf(() => demo);

beforeAll(async () => {
  demo = await startDemo({ port: 0, emulatorPort: 0, onError: (error) => errors.push(error) });
});
afterEach(async () => {
  expect(errors.splice(0)).toEqual([]);
  await demo.database.query('delete from moc_links');
  await demo.database.query('delete from moc_link_requests');
  await demo.database.query('delete from moc_link_audit');
  await demo.database.query('update users set is_enabled = true, failed_logins = 0, locked_until = null');
});
afterAll(() => demo.close());

describe('a user is linked once', () => {
  it('by the old password and a confirmation; then MOC Account opens the same user', async () => {
    const visitor = newVisitor();
    const link = await office.byMoc(visitor, 'moc-wipha');
    expect(link.url.pathname).toBe('/moc/link');
    expect(link.html).toContain('นางสาววิภา รุ่งเรืองกิจ');
    const confirm = await office.prove(visitor, link, 'wipha');
    expect(confirm.url.pathname).toBe('/moc/link/confirm');
    expect(await office.linkCount()).toBe(0);
    const inside = await visitor.submit(confirm, {}, '/moc/link/confirm');
    expect(inside.url.pathname).toBe('/');
    expect(inside.html).toContain('เข้าใช้งานด้วย MOC Account');

    const later = newVisitor();
    const direct = await office.byMoc(later, 'moc-wipha');
    expect(direct.url.pathname).toBe('/');
    expect(direct.html).toContain('นางสาววิภา');
    const { rows } = await demo.database.query('select event, how from moc_link_audit');
    expect(rows).toEqual([{ event: 'linked', how: 'password' }]);
  });

  it('not with a wrong old password, and the fifth wrong one locks', async () => {
    const visitor = newVisitor();
    let page = await office.byMoc(visitor, 'moc-wipha');
    for (let tries = 0; tries < 5; tries += 1) page = await office.prove(visitor, page, 'wipha', 'guess');
    expect(page.status).toBe(403);
    page = await office.prove(visitor, page, 'wipha');
    expect(page.html).toContain('กรุณารอ 5 นาที');
    expect(await office.linkCount()).toBe(0);
  });

  it('not by the same name and e-mail alone', async () => {
    const page = await office.byMoc(newVisitor(), 'moc-wipha');
    expect(page.url.pathname).toBe('/moc/link');
    expect(page.html).not.toContain('เลขรับ');
  });

  it('not with a temporary account, which is told what to do; nor by posting past that page', async () => {
    const visitor = newVisitor();
    const page = await office.byMoc(visitor, 'moc-thana');
    expect(page.status).toBe(403);
    expect(page.html).toContain('บัญชีชั่วคราว');
    const { csrf } = csrfOf(page.html);
    for (const path of ['/moc/link', '/moc/link/confirm', '/moc/link/ask']) {
      const body = new URLSearchParams({ _csrf: csrf, userName: 'thana', password: 'register-demo-4' });
      expect((await visitor.open(demo.url + path, { method: 'POST', body })).status).toBe(403);
    }
    expect(await office.linkCount()).toBe(0);
    expect((await demo.database.query('select 1 from moc_link_requests')).rows).toEqual([]);
  });

  it('not when the account already opens another user', async () => {
    await office.link('moc-wipha', 'wipha');
    const again = newVisitor();
    const inside = await office.byMoc(again, 'moc-wipha');
    const body = new URLSearchParams({
      _csrf: csrfOf(inside.html).csrf,
      userName: 'anong',
      password: 'register-demo-3',
    });
    await again.open(`${demo.url}/moc/link`, { method: 'POST', body });
    expect((await demo.database.query('select user_id from moc_links')).rows).toEqual([
      { user_id: await office.userId('wipha') },
    ]);
  });

  it('not when the user already has another account', async () => {
    await office.link('moc-wipha', 'wipha');
    const { page } = await office.link('moc-chanida', 'wipha');
    expect(page.status).toBe(403);
    expect(page.html).toContain('ผูกกับ MOC Account อื่นแล้ว');
    expect(await office.linkCount()).toBe(1);
  });

  it('once only, however many windows confirm at the same time', async () => {
    const proven = async (accountId: string) => {
      const visitor = newVisitor();
      const page = await office.prove(visitor, await office.byMoc(visitor, accountId), 'wipha');
      return () => visitor.submit(page, {}, '/moc/link/confirm');
    };
    const [one, two] = [await proven('moc-wipha'), await proven('moc-chanida')];
    const pages = await Promise.all([one(), two(), one(), two()]);
    expect(await office.linkCount()).toBe(1);
    expect(pages.filter(({ html }) => html.includes('เข้าใช้งานด้วย MOC Account')).length).toBeGreaterThan(0);
  });
});

describe('what an attacker tries', () => {
  it('a form of another site links nothing', async () => {
    const visitor = newVisitor();
    const page = await office.byMoc(visitor, 'moc-wipha');
    const body = new URLSearchParams({ userName: 'anong', password: 'register-demo-3' });
    const post = (path: string, headers: Record<string, string>) =>
      visitor.open(demo.url + path, { method: 'POST', body, headers });
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }, {}]) {
      for (const path of ['/moc/link', '/moc/link/confirm', '/moc/link/ask']) {
        expect((await post(path, headers)).status).toBe(403);
      }
    }
    body.set('_csrf', csrfOf(page.html).csrf);
    expect((await post('/moc/link', { origin: 'https://evil.example' })).status).toBe(403);
    expect(await office.linkCount()).toBe(0);
  });

  it('a confirmation without a proof links nothing', async () => {
    const visitor = newVisitor();
    const page = await office.byMoc(visitor, 'moc-wipha');
    const body = new URLSearchParams({ _csrf: csrfOf(page.html).csrf });
    const answer = await visitor.open(`${demo.url}/moc/link/confirm`, { method: 'POST', body });
    expect(answer.status).toBe(403);
    expect(answer.html).toContain('ยืนยันผู้ใช้เดิมอีกครั้ง');
    expect(await office.linkCount()).toBe(0);
  });

  it('a proof made with one account does not serve another that signs in after it', async () => {
    const visitor = newVisitor();
    const confirm = await office.prove(visitor, await office.byMoc(visitor, 'moc-wipha'), 'wipha');
    for (const name of [...visitor.cookies.keys()]) {
      if (!name.startsWith('agency.sid')) visitor.cookies.delete(name);
    }
    await office.byMoc(visitor, 'moc-chanida');
    const answer = await visitor.submit(confirm, {}, '/moc/link/confirm');
    expect(answer.status).toBe(403);
    expect(await office.linkCount()).toBe(0);
  });

  it.each(['password', 'moc'] as const)(
    'a session id that was planted before a login by %s is worth nothing',
    async (door) => {
      await office.link('moc-somchai', 'somchai');
      const visitor = newVisitor();
      await office.go(visitor, '/login');
      const planted = sessionOf(visitor);
      expect(planted).toBeTruthy();
      const inside =
        door === 'moc'
          ? await office.byMoc(visitor, 'moc-somchai')
          : await office.byPassword(visitor, 'wipha');
      expect(inside.html).toContain('ออกจากระบบ');
      expect(sessionOf(visitor)).not.toBe(planted);
      const attacker = newVisitor();
      const [name = ''] = [...visitor.cookies.keys()].filter((key) => key.startsWith('agency.sid'));
      attacker.cookies.set(name, planted);
      expect((await office.go(attacker, '/')).url.pathname).toBe('/login');
    },
  );

  it('a stolen cookie of the app alone opens nothing once it came by MOC Account', async () => {
    const { visitor } = await office.link('moc-wipha', 'wipha');
    const thief = newVisitor();
    for (const [name, value] of visitor.cookies)
      if (name.startsWith('agency.sid')) thief.cookies.set(name, value);
    expect((await office.go(thief, '/')).url.pathname).toBe('/login');
  });
});

const sessionOf = ({ cookies }: { cookies: Map<string, string> }) =>
  [...cookies].find(([name]) => name.startsWith('agency.sid'))?.[1] ?? '';

const csrfOf = (html: string) => ({ csrf: /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '' });
