import type { Role } from '@moc-sdk/core';
import { fictionalPeople } from '@moc-sdk/moc-account-client/verification/testing';
import type { ReviewCase, ReviewLine } from '@moc-sdk/service/accounts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type AccountWorkplace, accountWorkplace, BASE_URL } from './testing/account-workplace.js';
import { crowd, submitForReview } from './testing/walk.js';

const [, , , , , unknown] = fictionalPeople;
if (!unknown) throw new Error('There are six people.');

describe('the reviewer’s desk, over HTTP', () => {
  let place: AccountWorkplace;
  const strangers = crowd(unknown, 12);
  const one = (i: number) => strangers[i] as (typeof strangers)[number];
  beforeAll(async () => {
    place = await accountWorkplace({ people: strangers, rules: { bulkLimit: 3 } });
  });
  afterAll(() => place.close());

  type As = { id?: string; roles?: Role[]; ageSeconds?: number };
  async function ask(path: string, as: As | undefined = {}, body?: object, headers: object = {}) {
    const { id = 'reviewer-1', roles = ['personnel', 'reviewer'], ageSeconds = 0 } = as;
    const response = await place.service.handler(
      new Request(`${BASE_URL}/api/v1/review${path}`, {
        method: body ? 'POST' : 'GET',
        headers: {
          'x-session': place.signIn(id, { roles, ageSeconds }),
          origin: BASE_URL,
          'sec-fetch-site': 'same-origin',
          ...(body && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body && { body: JSON.stringify(body) }),
      }),
    );
    return response;
  }
  const problem = async (response: Response) => (await response.json()) as { code: string; status: number };

  it('lets in reviewers only, and decides only for those who have just proved who they are', async () => {
    const { id, version } = await submitForReview(place, one(0));
    expect(await problem(await ask('/cases', { roles: ['personnel'] }))).toMatchObject({
      status: 403,
      code: 'sign-in/role-missing',
    });
    expect((await ask('/cases', { roles: ['administrator'] })).status).toBe(200);
    const stale = await ask(
      `/cases/${id}/reject`,
      { ageSeconds: 400 },
      { expects: version, reason: 'ภาพไม่ชัด' },
    );
    expect(await problem(stale)).toMatchObject({ status: 401, code: 'sign-in/step-up-required' });
    const foreign = await ask(
      `/cases/${id}/reject`,
      {},
      { expects: version, reason: 'x' },
      { 'sec-fetch-site': 'cross-site' },
    );
    expect(await problem(foreign)).toMatchObject({ code: 'request/cross-site' });
    const anonymous = await place.service.handler(new Request(`${BASE_URL}/api/v1/review/cases`));
    expect(await problem(anonymous)).toMatchObject({ status: 401, code: 'sign-in/required' });
  });

  it('approves a case only after its document was read, by whoever read it', async () => {
    const { account, id, version } = await submitForReview(place, one(1));
    const approve = (as?: As) => ask(`/cases/${id}/approve`, as, { expects: version });
    expect(await problem(await approve())).toMatchObject({ status: 409, code: 'verification/not-opened' });
    await ask(`/cases/${id}`);
    expect(await problem(await approve())).toMatchObject({ code: 'verification/not-opened' });
    const document = await ask(`/cases/${id}/document`);
    expect(document.headers.get('content-disposition')).toBe('attachment; filename="document.png"');
    expect(document.headers.get('content-security-policy')).toContain('sandbox');
    expect(document.headers.get('x-content-type-options')).toBe('nosniff');
    expect(new Uint8Array(await document.arrayBuffer()).slice(1, 4)).toEqual(new TextEncoder().encode('PNG'));
    expect(await problem(await approve({ id: 'reviewer-2' }))).toMatchObject({
      code: 'verification/not-opened',
    });
    const opened = (await (await ask(`/cases/${id}`)).json()) as ReviewCase;
    expect(opened).toMatchObject({
      opened: true,
      own: false,
      card: {
        nationalId: one(1).nationalId,
        first: one(1).name.first,
        birthDate: expect.stringMatching(/\/25\d\d$/),
      },
      because: [
        { code: 'card-matches', source: 'DOPA' },
        { code: 'not-found', source: 'AD' },
        { code: 'not-found', source: 'DPIS' },
      ],
    });
    expect(JSON.stringify(opened)).not.toContain(one(1).laserCode);
    const approved = (await (await approve()).json()) as ReviewCase;
    expect(approved).toMatchObject({ status: 'approved', decision: { by: 'reviewer-1', basis: 'manual' } });
    expect(await place.service.accounts.view(account)).toMatchObject({
      stage: 'ministry-personnel',
      recognised: { basis: 'manual' },
    });
    const late = await ask(`/cases/${id}/reject`, {}, { expects: version, reason: 'สายไปแล้ว' });
    expect(await problem(late)).toMatchObject({ status: 409, code: 'request/conflict' });
  });

  it('does once what is sent twice with one key', async () => {
    const { id, version } = await submitForReview(place, one(2));
    await ask(`/cases/${id}/document`);
    const approve = () =>
      ask(`/cases/${id}/approve`, {}, { expects: version }, { 'idempotency-key': `approve-${id}` });
    const [first, second] = await Promise.all([approve(), approve()]);
    expect([first?.status, second?.status, (await approve()).status]).toEqual([200, 200, 200]);
    const decisions = (
      await place.database.accounts.events((await place.database.accounts.case(id))?.account ?? '')
    ).filter(({ event }) => event.type === 'approve' || event.type === 'recognise-personnel');
    expect(decisions.length).toBe(2);
  });

  it('refuses one’s own case and a rejection that says nothing; the person reads the reason', async () => {
    const { account, id, version } = await submitForReview(place, one(3));
    await ask(`/cases/${id}/document`, { id: account });
    for (const [path, body] of [
      ['approve', { expects: version }],
      ['reject', { expects: version, reason: 'ไม่ใช่' }],
    ] as const) {
      const own = await ask(`/cases/${id}/${path}`, { id: account }, body);
      expect(await problem(own)).toMatchObject({ status: 403, code: 'verification/own-case' });
    }
    const blank = await ask(`/cases/${id}/reject`, {}, { expects: version, reason: ' . ' });
    expect(await problem(blank)).toMatchObject({ status: 422, code: 'verification/reason-missing' });
    const rejected = await ask(`/cases/${id}/reject`, {}, { expects: version, reason: 'ภาพไม่ชัด' });
    expect(await rejected.json()).toMatchObject({ status: 'requires-document' });
    expect((await place.service.accounts.view(account)).verification?.rejection?.reason).toBe('ภาพไม่ชัด');
  });

  it('shows who waits longest first, finds by name and agency, and says what was opened and what is one’s own', async () => {
    const queue = async (query: string, as?: As) =>
      (await (await ask(`/cases${query}`, as)).json()) as {
        lines: ReviewLine[];
        total: number;
        agencies: string[];
      };
    const first = await submitForReview(place, one(4));
    place.wait(3 * 86_400_000);
    const second = await submitForReview(place, one(5));
    const { lines, total, agencies } = await queue('');
    expect(total).toBe(lines.length);
    expect(agencies).toEqual([unknown.agency]);
    const [older, newer] = [first.id, second.id].map((id) => lines.findIndex((line) => line.id === id));
    expect(older).toBeLessThan(newer ?? -1);
    expect(lines.find(({ id }) => id === first.id)).toMatchObject({ ageDays: 3, opened: false, own: false });
    await ask(`/cases/${first.id}/document`);
    const found = await queue(`?text=${encodeURIComponent(one(4).name.first)}&order=newest&limit=5`, {
      id: first.account,
    });
    expect(found.lines.find(({ id }) => id === first.id)).toMatchObject({ own: true, opened: false });
    expect((await queue('')).lines.find(({ id }) => id === first.id)).toMatchObject({ opened: true });
    expect((await queue('?limit=1&offset=1')).lines.length).toBe(1);
    expect(await problem(await ask('/cases?status=nonsense'))).toMatchObject({ code: 'request/invalid' });
  });

  it('finds out for a whole page at once what was opened', async () => {
    const { accounts } = place.database;
    const [page, single] = [vi.spyOn(accounts, 'auditBy'), vi.spyOn(accounts, 'auditTrail')];
    const { lines } = (await (await ask('/cases')).json()) as { lines: ReviewLine[] };
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.some(({ opened }) => opened)).toBe(true);
    expect([page.mock.calls.length, single.mock.calls.length]).toEqual([1, 0]);
    vi.restoreAllMocks();
  });

  it('decides several at once, each by itself', async () => {
    const cases = [];
    for (let i = 6; i < 9; i++) cases.push(await submitForReview(place, one(i)));
    const [a, b, c] = cases as [(typeof cases)[0], (typeof cases)[0], (typeof cases)[0]];
    await ask(`/cases/${a.id}/document`);
    await ask(`/cases/${c.id}/document`);
    const decide = async (body: object) => (await ask('/decisions', {}, body)).json();
    const approved = await decide({
      cases: [
        { id: a.id, expects: a.version },
        { id: b.id, expects: b.version },
        { id: c.id, expects: c.version - 1 },
      ],
      approve: true,
    });
    expect(approved).toEqual({
      results: [
        { id: a.id, status: 'approved' },
        { id: b.id, code: 'verification/not-opened' },
        { id: c.id, code: 'request/conflict' },
      ],
    });
    const rejected = await decide({
      cases: [
        { id: b.id, expects: b.version },
        { id: 'nobody', expects: 1 },
      ],
      reject: 'เอกสารไม่ครบ',
    });
    expect(rejected).toEqual({
      results: [
        { id: b.id, status: 'requires-document' },
        { id: 'nobody', code: 'request/not-found' },
      ],
    });
    const tooMany = Array.from({ length: 4 }, () => ({ id: c.id, expects: c.version }));
    expect(await decide({ cases: tooMany, approve: true })).toMatchObject({ code: 'request/invalid' });
    expect(await decide({ cases: tooMany.slice(3), approve: true, reject: 'x' })).toMatchObject({
      code: 'request/invalid',
    });
  });

  it('writes down every look and every decision, and nothing personal with it', async () => {
    const { account, id, version } = await submitForReview(place, one(9));
    await ask(`/cases/${id}`);
    await ask(`/cases/${id}/document`);
    await ask(`/cases/${id}/reject`, {}, { expects: version, reason: `ชื่อ ${one(9).name.first} ไม่ตรง` });
    const trail = await place.database.accounts.auditTrail(account);
    const mine = trail
      .filter(({ actor }) => actor === 'reviewer-1')
      .map(({ action, subject }) => [action, subject]);
    expect(mine).toEqual(
      ['verification.opened', 'verification.document-read', 'verification.rejected'].map((action) => [
        action,
        `case:${id}`,
      ]),
    );
    const text = JSON.stringify(trail);
    for (const personal of [one(9).name.first, one(9).nationalId, one(9).email, one(9).laserCode]) {
      expect(text).not.toContain(personal);
    }
  });

  it('fails nowhere that nobody sees', () => expect(place.errors).toEqual([]));
});
