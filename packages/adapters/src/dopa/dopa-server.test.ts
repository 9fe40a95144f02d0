import type { CardData, CitizenAnswer, CitizenRegistry } from '@moc-sdk/moc-account-client/verification';
import { type FictionalPerson, fictionalPeople } from '@moc-sdk/moc-account-client/verification/testing';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { type DopaFault, startDopa } from '../../../../tools/servers/dopa.mjs';
import { type DopaOptions, dopaGdx, dopaSoap, type SourceTroubleNotice } from './index.js';

const server = await startDopa({ slowMs: 150 });
afterAll(() => server.stop());
afterEach(() => server.setFault('ok'));

const notices: SourceTroubleNotice[] = [];
const options = { timeLimit: 8_000, onTrouble: (notice: SourceTroubleNotice) => notices.push(notice) };
const impatient = { ...options, timeLimit: 300 };
type Make = (changes?: Partial<DopaOptions>) => CitizenRegistry;
const soap: Make = (changes) => dopaSoap({ url: server.soapUrl, ...options, ...changes });
const olderSoap: Make = (changes) =>
  dopaSoap({ url: server.soapUrl, soapVersion: '1.1', ...options, ...changes });
const gdx: Make = (changes) => dopaGdx({ base: server.gdxUrl, ...server.consumer, ...options, ...changes });
const ways: [string, Make][] = [
  ['SOAP 1.2', soap],
  ['SOAP 1.1', olderSoap],
  ['GDX', gdx],
];

function cardOf({ nationalId, laserCode, name, birthDate }: FictionalPerson): CardData {
  const [year = 0, month = 0, day = 0] = birthDate.split('-').map(Number);
  return { nationalId, laserCode, name, birthDate: { year, month, day } };
}
const [someone] = fictionalPeople;
if (!someone) throw new TypeError('There must be somebody.');
const card = cardOf(someone);
const check = (registry: CitizenRegistry, of: CardData = card) =>
  registry.check(of, { signal: AbortSignal.timeout(10_000) });
const down = (reason: string) => ({ answer: 'unavailable', reason });

describe.each(ways)('over %s', (_way, make) => {
  const registry = make();

  it.each(fictionalPeople.map((person) => [person.id, person] as const))(
    'the card of %s is right',
    async (_id, person) => {
      expect(await check(registry, cardOf(person))).toEqual({ answer: 'match' });
    },
  );

  it.each<[string, Partial<CardData>]>([
    ['another name', { name: { first: 'พิมพ์', last: 'รุ่งเรืองสุข' } }],
    ['another last name', { name: { first: 'พิมพ์ชนก', last: 'อื่น' } }],
    ['another day of birth', { birthDate: { year: 1987, month: 12, day: 4 } }],
    ['only the year of birth', { birthDate: { year: 1987 } }],
    ['a laser code of somebody else', { laserCode: 'JT1019000022' }],
    ['a number that nobody has', { nationalId: '9999999999994' }],
    ['a name that is markup', { name: { first: 'พิมพ์ชนก</FirstName><PID>1</PID>', last: 'O\'&<>"' } }],
    ['a name with what XML cannot hold', { name: { first: 'พิมพ์\u0000\ud800ชนก\u0007', last: 'x' } }],
    ['a name that is a query', { name: { first: 'พิมพ์ชนก&LaserCode=JT1007000011#', last: '%00' } }],
  ])('a card with %s is none', async (_name, change) => {
    expect(await check(registry, { ...card, ...change })).toEqual({ answer: 'mismatch' });
  });

  it('a card without a laser code is not asked about', async () => {
    const before = server.calls();
    const { laserCode: _none, ...old } = card;
    expect(await check(registry, old)).toEqual({ answer: 'incomplete' });
    expect(server.calls()).toEqual(before);
  });

  it('an empty field is what the source calls incomplete', async () => {
    const nameless = { ...card, name: { first: '', last: 'รุ่งเรืองสุข' } };
    expect(await check(registry, nameless)).toEqual({ answer: 'incomplete' });
  });

  it.each<[DopaFault, CitizenAnswer]>([
    ['code-1', { answer: 'card-invalid', problem: '1' }],
    ['code-2', { answer: 'card-invalid', problem: '2' }],
    ['code-4', { answer: 'mismatch' }],
    ['code-5', { answer: 'incomplete' }],
    ['code-3', { answer: 'unavailable', reason: 'protocol-error' }],
    ['code-99', { answer: 'unavailable', reason: 'protocol-error' }],
  ])('%s', async (fault, answer) => {
    server.setFault(fault);
    expect(await check(registry)).toEqual(answer);
  });

  it.each<[DopaFault, string]>([
    ['500', 'protocol-error'],
    ['502', 'unreachable'],
    ['503', 'overloaded'],
    ['429', 'overloaded'],
    ['401', 'refused-credentials'],
    ['hang', 'timeout'],
    ['hang-in-body', 'timeout'],
    ['html', 'protocol-error'],
    ['redirect', 'protocol-error'],
    ['content-type', 'protocol-error'],
    ['truncated', 'protocol-error'],
    ['huge', 'protocol-error'],
    ['endless', 'protocol-error'],
    ['reset', 'unreachable'],
    ['half-then-reset', 'unreachable'],
    ['not-utf8', 'protocol-error'],
    ['empty', 'protocol-error'],
    ['code-in-message', 'protocol-error'],
  ])('the fault %s is no answer about the card', async (fault, reason) => {
    server.setFault(fault);
    const asked = fault.startsWith('hang') ? make(impatient) : registry;
    expect(await check(asked)).toEqual(down(reason));
    server.setFault('ok');
    expect(await check(registry), 'and is over when the source is well').toEqual({ answer: 'match' });
  });

  it('a slow answer is an answer', async () => {
    server.setFault('slow');
    expect(await check(registry)).toEqual({ answer: 'match' });
  });

  it('a source that fails half of the time never gives a wrong answer, and is asked once for each check', async () => {
    server.setFault('every-second');
    const before = server.calls();
    const answers = [];
    for (let i = 0; i < 10; i += 1) answers.push(await check(registry));
    expect(answers.filter(({ answer }) => answer === 'match')).toHaveLength(5);
    expect(answers.filter(({ answer }) => answer === 'unavailable')).toHaveLength(5);
    const after = server.calls();
    expect(after.soap + after.personal - before.soap - before.personal).toBe(10);
  });

  it('gives up when the caller does', async () => {
    server.setFault('hang');
    const caller = new AbortController();
    const answer = registry.check(card, { signal: caller.signal });
    caller.abort();
    expect(await answer).toEqual(down('timeout'));
    expect(await registry.check(card, { signal: caller.signal })).toEqual(down('timeout'));
  });

  it('answers many at once, each by its own card', async () => {
    const all = Array.from({ length: 60 }, (_, i) => fictionalPeople[i % fictionalPeople.length] ?? someone);
    const answers = await Promise.all(
      all.map((person, i) =>
        check(registry, i % 2 === 0 ? cardOf(person) : { ...cardOf(person), laserCode: 'AA0000000000' }),
      ),
    );
    const answered = answers.map(({ answer }) => answer);
    expect(answered).toEqual(all.map((_, i) => (i % 2 === 0 ? 'match' : 'mismatch')));
  });
});

describe.each([
  ['1.2', soap()],
  ['1.1', olderSoap()],
])('XML of SOAP %s', (_version, registry) => {
  it.each<DopaFault>(['xxe', 'xxe-beside', 'billion-laughs', 'fault', 'code-twice', 'code-elsewhere'])(
    'is refused with %s',
    async (fault) => {
      server.setFault(fault);
      expect(await check(registry)).toEqual(down('protocol-error'));
    },
  );
});

describe('the token of GDX', () => {
  it('is asked for once, also by many at once', async () => {
    const fresh = dopaGdx({ base: `${server.gdxUrl}/`, ...server.consumer, ...options });
    const before = server.calls().token;
    await Promise.all(Array.from({ length: 20 }, () => check(fresh)));
    await check(fresh);
    expect(server.calls().token - before).toBe(1);
  });

  it('is renewed when it is refused, once for all', async () => {
    const fresh = dopaGdx({ base: server.gdxUrl, ...server.consumer, ...options });
    await check(fresh);
    server.expireToken();
    const before = server.calls();
    expect(await check(fresh)).toEqual({ answer: 'match' });
    const after = server.calls();
    expect([after.token - before.token, after.personal - before.personal]).toEqual([1, 2]);
  });

  it('that is refused again is a matter of the credentials', async () => {
    server.setFault('token-refused');
    expect(await check(gdx())).toEqual(down('refused-credentials'));
  });

  it.each([['consumerKey'], ['consumerSecret'], ['agentId']])(
    'is not given for a wrong %s',
    async (field) => {
      const wrong = dopaGdx({ base: server.gdxUrl, ...server.consumer, ...options, [field]: 'wrong' });
      expect(await check(wrong)).toEqual(down('refused-credentials'));
    },
  );

  it('is not lost to the others when one gives up', async () => {
    const fresh = dopaGdx({ base: server.gdxUrl, ...server.consumer, ...options });
    server.setFault('slow');
    const caller = new AbortController();
    const givenUp = fresh.check(card, { signal: caller.signal });
    const waiting = check(fresh);
    caller.abort();
    expect(await givenUp).toEqual(down('timeout'));
    expect(await waiting).toEqual({ answer: 'match' });
  });
});

it('nothing that is told holds what was sent', () => {
  const { nationalId, laserCode, name } = card;
  const { consumerKey, consumerSecret } = server.consumer;
  expect(notices.length).toBeGreaterThan(50);
  const told = JSON.stringify(notices);
  for (const sent of [nationalId, laserCode, name.first, consumerKey, consumerSecret, 'http:', '127.0.0.1']) {
    expect(told).not.toContain(sent);
  }
  expect([...new Set(notices.map(({ source }) => source))]).toEqual(['DOPA']);
});
