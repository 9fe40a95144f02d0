import { demoUsers } from '../database/seed.js';
import { demoAccounts } from '../demo-accounts.js';
import type { Demo } from '../start-demo.js';
import { newVisitor, type Seen, type Visitor } from './visitor.test.support.js';

export type UserName = 'wipha' | 'somchai' | 'anong' | 'thana';

/** What people do at the office, as short sentences for tests. */
export interface Office {
  /** Signs in with the user name and password from before. */
  byPassword(visitor: Visitor, userName: UserName, password?: string): Promise<Seen>;
  /** Signs in with MOC Account, as far as the app lets them. */
  byMoc(visitor: Visitor, accountId: string): Promise<Seen>;
  /** Proves the user from before on the page that links. */
  prove(visitor: Visitor, page: Seen, userName: UserName, password?: string): Promise<Seen>;
  /** Links, from the first click to the last. */
  link(accountId: string, userName: UserName): Promise<{ visitor: Visitor; page: Seen }>;
  /** Goes from one page of the app to another. */
  go(visitor: Visitor, path: string): Promise<Seen>;
  linkCount(): Promise<number>;
  userId(userName: UserName): Promise<number>;
}

export function officeOf(demo: () => Demo): Office {
  const at = (path: string) => new URL(path, demo().url);
  const passwordOf = (userName: UserName) =>
    demoUsers.find((one) => one.userName === userName)?.password ?? '';

  async function byMoc(visitor: Visitor, accountId: string): Promise<Seen> {
    const account = demoAccounts.find(({ id }) => id === accountId);
    const page = await visitor.open(at('/auth/login?returnTo=%2Fmoc%2Farrive'));
    if (page.url.origin === demo().url) return page; // still signed in at MOC Account
    return visitor.submit(page, { email: account?.email ?? '', password: account?.password ?? '' });
  }

  const prove: Office['prove'] = (visitor, page, userName, password = passwordOf(userName)) =>
    visitor.submit(page, { userName, password }, '/moc/link');

  return {
    byMoc,
    prove,
    byPassword: async (visitor, userName, password = passwordOf(userName)) =>
      visitor.submit(await visitor.open(at('/login')), { userName, password }, '/login'),
    link: async (accountId, userName) => {
      const visitor = newVisitor();
      const confirm = await prove(visitor, await byMoc(visitor, accountId), userName);
      return { visitor, page: await visitor.submit(confirm, {}, '/moc/link/confirm') };
    },
    go: (visitor, path) => visitor.open(at(path)),
    linkCount: async () => (await demo().database.query('select 1 from moc_links')).rows.length,
    userId: async (userName) => {
      const text = 'select id from users where user_name = $1';
      return (await demo().database.query<{ id: number }>(text, [userName])).rows[0]?.id ?? 0;
    },
  };
}
