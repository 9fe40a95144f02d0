import { fixedClock } from '@moc-sdk/core';
import { describe, expect, it } from 'vitest';
import { memorySessions } from './index.js';
import { readSettings } from './settings.js';
import { createTransactions } from './transactions.js';

const APP = 'https://app.example';

/** The logins of one browser, which keeps every cookie that it is told to. */
function start(allowMissingState = true) {
  const clock = fixedClock('2026-11-24T08:00:00Z');
  const transactions = createTransactions(
    readSettings({
      protocol: 'moc-oauth2',
      base: 'https://account.example',
      clientId: 'app',
      clientAuth: { method: 'client_secret_post', secret: 'app-secret' },
      baseUrl: APP,
      allowMissingState,
      session: { store: memorySessions(), secrets: ['a-secret-of-thirty-two-characters'] },
      clock,
    }),
  );
  const jar = new Map<string, string>();
  const keep = (cookies: readonly string[]) => {
    for (const cookie of cookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      jar.set(name, value);
    }
  };
  const request = () =>
    new Request(APP, { headers: { cookie: [...jar].map((pair) => pair.join('=')).join('; ') } });
  return {
    clock,
    transactions,
    request,
    begin: async () => {
      const { transaction, cookies } = await transactions.begin(request(), { returnTo: '/' });
      keep(cookies);
      return transaction;
    },
    spend: async (transaction: Awaited<ReturnType<typeof transactions.begin>>['transaction']) =>
      keep(await transactions.spend(request(), transaction, [])),
  };
}

describe('an answer without state, where the agency allows it', () => {
  it('belongs to the one login that is open in this browser', async () => {
    const { transactions, request, begin, spend } = start();
    await spend(await begin());
    const open = await begin();
    expect(await transactions.find(request(), [])).toEqual(open);
  });

  it('is refused while two logins are open: nobody can say whose it is', async () => {
    const { transactions, request, begin } = start();
    await begin();
    await begin();
    await expect(transactions.find(request(), [])).rejects.toMatchObject({ code: 'sign-in/state-missing' });
  });

  it('is refused in a browser that began none, or whose login has ended or grown too old', async () => {
    const { transactions, request, begin, spend, clock } = start();
    const find = () => transactions.find(request(), []);
    await expect(find()).rejects.toMatchObject({ code: 'sign-in/state-missing' });
    await spend(await begin());
    await expect(find()).rejects.toMatchObject({ code: 'sign-in/state-missing' });
    await begin();
    clock.set('2026-11-24T08:15:00Z');
    await expect(find()).rejects.toMatchObject({ code: 'sign-in/state-missing' });
  });

  it.each([
    ['an empty state', ['']],
    ['two states', ['a', 'b']],
  ])('is not the same as one with %s', async (_name, states) => {
    const { transactions, request, begin } = start();
    await begin();
    await expect(transactions.find(request(), states)).rejects.toMatchObject({
      code: 'sign-in/state-missing',
    });
  });
});

it('is refused without state where the agency does not allow it', async () => {
  const { transactions, request, begin } = start(false);
  const { state } = await begin();
  await expect(transactions.find(request(), [])).rejects.toMatchObject({ code: 'sign-in/state-missing' });
  expect(await transactions.find(request(), [state])).toMatchObject({ state });
  expect(await transactions.find(request(), ['of-nobody'])).toBeUndefined();
});
