import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Demo, startDemo } from './start-demo.js';
import { officeOf, type UserName } from './testing/office.test.support.js';
import { newVisitor, type Seen, type Visitor } from './testing/visitor.test.support.js';

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
  await demo.database.query('update users set is_enabled = true');
});
afterAll(() => demo.close());

const isInside = async (visitor: Visitor) => (await office.go(visitor, '/')).url.pathname === '/';

/** What an administrator does on the page of a user. */
async function manage(visitor: Visitor, userName: UserName, fields: Record<string, string>): Promise<Seen> {
  const path = `/admin/users/${await office.userId(userName)}`;
  return visitor.submit(await office.go(visitor, path), fields, path);
}

async function administrator(): Promise<Visitor> {
  const visitor = newVisitor();
  await office.byPassword(visitor, 'somchai');
  return visitor;
}

describe('a session that came in by MOC Account', () => {
  it('ends here and at MOC Account with one sign-out', async () => {
    const { visitor, page } = await office.link('moc-wipha', 'wipha');
    const out = await visitor.submit(page, {}, '/logout');
    expect(out.way.map(({ pathname }) => pathname)).toEqual(
      expect.arrayContaining(['/logout', '/auth/logout', '/session/end']),
    );
    expect(await isInside(visitor)).toBe(false);
    expect((await office.go(visitor, '/moc/arrive')).url.pathname).toBe('/login');
  });

  it('ends when MOC Account ends it from afar', async () => {
    const { visitor } = await office.link('moc-wipha', 'wipha');
    expect(await isInside(visitor)).toBe(true);
    // The person signs out at MOC Account itself, which tells the app behind the browser's back.
    const question = await visitor.open(`${demo.emulator.issuer}/session/end`);
    await visitor.submit(question, { logout: 'yes' });
    await vi.waitFor(async () => expect(await isInside(visitor)).toBe(false), { timeout: 5_000 });
    expect((await office.go(visitor, '/moc/link')).url.pathname).toBe('/login');
  });

  it('ends at once when the user is disabled, and does not begin again', async () => {
    const { visitor } = await office.link('moc-wipha', 'wipha');
    await manage(await administrator(), 'wipha', { action: 'disable' });
    expect(await isInside(visitor)).toBe(false);
    const again = await office.byMoc(newVisitor(), 'moc-wipha');
    expect(again.status).toBe(403);
    expect(again.html).toContain('ถูกระงับ');
  });

  it('ends when an administrator unlinks, after which the old password works again', async () => {
    const { visitor } = await office.link('moc-wipha', 'wipha');
    const refused = await office.byPassword(newVisitor(), 'wipha');
    expect(refused.html).toContain('ผู้ใช้นี้ผูกกับ MOC Account แล้ว');
    await manage(await administrator(), 'wipha', { action: 'unlink' });
    expect(await isInside(visitor)).toBe(false);
    expect((await office.byPassword(newVisitor(), 'wipha')).url.pathname).toBe('/');
    const { rows } = await demo.database.query<{ event: string; actor_id: number }>(
      'select event, actor_id from moc_link_audit order by id',
    );
    expect(rows).toEqual([
      { event: 'linked', actor_id: await office.userId('wipha') },
      { event: 'unlinked', actor_id: await office.userId('somchai') },
    ]);
  });
});

describe('an administrator', () => {
  it('links somebody who has no password any more, once sure who it is', async () => {
    const visitor = newVisitor();
    const page = await office.byMoc(visitor, 'moc-wipha');
    await visitor.submit(page, {}, '/moc/link/ask');
    await visitor.submit(await office.go(visitor, '/moc/link'), {}, '/moc/link/ask');
    const admin = await administrator();
    const { rows } = await demo.database.query<{ id: number }>('select id from moc_link_requests');
    expect(rows).toHaveLength(1);
    await manage(admin, 'wipha', { action: 'match', request: String(rows[0]?.id) });
    expect((await office.go(visitor, '/moc/arrive')).url.pathname).toBe('/');
    expect((await office.go(admin, '/admin')).html).toContain('ผู้ดูแลอนุมัติ');
  });

  it('cannot act on a request twice, nor link or disable themselves', async () => {
    const visitor = newVisitor();
    await visitor.submit(await office.byMoc(visitor, 'moc-wipha'), {}, '/moc/link/ask');
    const admin = await administrator();
    const { rows } = await demo.database.query<{ id: number }>('select id from moc_link_requests');
    const request = String(rows[0]?.id);
    const path = `/admin/users/${await office.userId('somchai')}`;
    const csrf = /name="_csrf" value="([^"]+)"/.exec((await office.go(admin, '/admin')).html)?.[1] ?? '';
    for (const action of ['match', 'disable', 'toString']) {
      const body = new URLSearchParams({ _csrf: csrf, action, request });
      expect((await admin.open(demo.url + path, { method: 'POST', body })).status).toBe(403);
    }
    await manage(admin, 'wipha', { action: 'reject', request });
    await manage(admin, 'wipha', { action: 'match', request });
    expect(await office.linkCount()).toBe(0);
  });

  it('who came by MOC Account proves again who they are before changing a user', async () => {
    const { visitor } = await office.link('moc-somchai', 'somchai');
    const path = `/admin/users/${await office.userId('anong')}`;
    const question = await office.go(visitor, path);
    const asked = question.way.find(({ pathname }) => pathname === '/auth/login');
    expect(asked?.searchParams.get('maxAge')).toBe('300');
    expect(question.url.origin).toBe(demo.emulator.issuer);
    const page = await visitor.submit(question, { email: 'somchai@moc.example', password: 'moc-demo-2' });
    expect(page.url.pathname).toBe(path);
    expect(page.html).toContain('ระงับผู้ใช้');
    const again = await office.go(visitor, path);
    expect(again.way).toHaveLength(1); // for five minutes
    await visitor.submit(again, { action: 'disable' }, path);
    expect((await office.byPassword(newVisitor(), 'anong')).status).toBe(403);
  });

  it('whose proof is missing changes nothing by posting the form straight away', async () => {
    const { visitor } = await office.link('moc-somchai', 'somchai');
    const path = `/admin/users/${await office.userId('anong')}`;
    const csrf = /name="_csrf" value="([^"]+)"/.exec((await office.go(visitor, '/admin')).html)?.[1] ?? '';
    const body = new URLSearchParams({ _csrf: csrf, action: 'disable' });
    const answer = await visitor.open(demo.url + path, { method: 'POST', body });
    expect(answer.way.some(({ pathname }) => pathname === '/auth/login')).toBe(true);
    expect((await office.byPassword(newVisitor(), 'anong')).url.pathname).toBe('/');
  });
});
