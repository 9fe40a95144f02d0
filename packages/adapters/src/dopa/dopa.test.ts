import type { CardData } from '@moc-sdk/moc-account-client/verification';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beBirthDate } from './card-fields.js';
import { dopaGdx, dopaSoap, type SourceTroubleNotice } from './index.js';
import { soapAnswer, soapRequest } from './soap-message.js';

const card: CardData = {
  nationalId: '9100700000111',
  name: { title: 'นางสาว', first: 'พิมพ์ชนก', last: 'รุ่งเรืองสุข' },
  birthDate: { year: 1987, month: 12, day: 3 },
  laserCode: 'JT1007000011',
};
const call = { signal: new AbortController().signal };
const client = { consumerKey: 'key', consumerSecret: 'hush-hush', agentId: 'OPS-TA' };

it.each([
  [{ year: 1987, month: 12, day: 3 }, '25301203'],
  [{ year: 1987, month: 2 }, '25300200'],
  [{ year: 1987 }, '25300000'],
  [{ year: 1987, day: 3 }, '25300000'],
])('a birth date of %j is sent as %s', (date, text) => {
  expect(beBirthDate(date)).toBe(text);
});

describe('an address that is not safe is refused at the start', () => {
  it.each([
    'http://idcard.example/service',
    'ftp://idcard.example/',
    'https://user:word@idcard.example/',
    'idcard.example',
    '',
    'https://idcard.example/#part',
    'http://localhost.example/',
  ])('%j', (url) => {
    const refusal = expect.objectContaining({ code: 'source/misconfigured' });
    expect(() => dopaSoap({ url })).toThrow(refusal);
    expect(() => dopaGdx({ base: url, ...client })).toThrow(refusal);
  });

  it.each([['consumerKey'], ['consumerSecret'], ['agentId']])('and so is an empty %s', (field) => {
    const options = { base: 'https://api.example/ws', ...client, [field]: '' };
    expect(() => dopaGdx(options)).toThrow(expect.objectContaining({ code: 'source/misconfigured' }));
  });
});

describe('a failure of fetch', () => {
  /** What undici says quotes the address: here at every level. */
  const failures: [string, unknown, string][] = [
    'ENOTFOUND',
    'ECONNREFUSED',
    'UND_ERR_CONNECT_TIMEOUT',
    '',
  ].map((code) => {
    const cause = Object.assign(new Error(`connect to https://api.example/?CitizenID=${card.nationalId}`), {
      code,
      address: `https://api.example/?LaserCode=${card.laserCode}`,
    });
    const reason = code.includes('TIMEOUT') ? 'timeout' : 'unreachable';
    return [code, new TypeError(`Failed to parse URL ?ConsumerSecret=hush-hush`, { cause }), reason];
  });
  failures.push(['text', `a text with ${card.nationalId}`, 'unreachable']);
  failures.push([
    'code',
    Object.assign(new Error(), { code: `https://x/?${card.nationalId}` }),
    'unreachable',
  ]);

  it.each(failures)('(%s) tells neither secrets nor the card', async (_code, error, reason) => {
    const notices: SourceTroubleNotice[] = [];
    const options = {
      fetch: (async () => {
        throw error;
      }) as typeof fetch,
      onTrouble: (notice: SourceTroubleNotice) => notices.push(notice),
    };
    for (const registry of [
      dopaSoap({ url: 'https://api.example/', ...options }),
      dopaGdx({ base: 'https://api.example/ws', ...client, ...options }),
    ]) {
      expect(await registry.check(card, call)).toEqual({ answer: 'unavailable', reason });
    }
    expect(notices).toHaveLength(2);
    expect(JSON.stringify(notices)).not.toMatch(/9100700000111|JT1007000011|hush|https/);
  });

  it('ends with the answer also where the listener fails', async () => {
    const registry = dopaSoap({
      url: 'https://api.example/',
      fetch: async () => new Response('', { status: 503 }),
      onTrouble: () => {
        throw new Error('the log is full');
      },
    });
    expect(await registry.check(card, call)).toEqual({ answer: 'unavailable', reason: 'overloaded' });
  });
});

it('asks a fetch that pays no heed to its signal no longer than the time limit', async () => {
  const registry = dopaSoap({
    url: 'https://api.example/',
    timeLimit: 30,
    fetch: () => new Promise(() => {}),
  });
  expect(await registry.check(card, call)).toEqual({ answer: 'unavailable', reason: 'timeout' });
});

describe('the envelope', () => {
  const result = (inner: string) =>
    `<e:Envelope xmlns:e="x"><e:Body><CheckCardByLaserResponse><CheckCardByLaserResult>${inner}</CheckCardByLaserResult></CheckCardByLaserResponse></e:Body></e:Envelope>`;
  const right = '<IsError>\n false \n</IsError><ErrorMessage/><Code>\n 0 \n</Code><Desc>ปกติ</Desc>';

  it('is read whatever its prefix and white space', () => {
    expect(soapAnswer(result(right))).toEqual({ answer: 'match' });
    expect(soapAnswer(`\ufeff<?xml version="1.0"?><!-- a note -->${result(right)}`)).toEqual({
      answer: 'match',
    });
  });

  it.each<[string, string]>([
    ['right with an error', result('<IsError>true</IsError><Code>0</Code>')],
    ['no code', result('<IsError>false</IsError>')],
    ['an empty code', result('<IsError>false</IsError><Code/>')],
    ['a code with text', result('<IsError>false</IsError><Code>0 ok</Code>')],
    ['a code with an element', result('<IsError>false</IsError><Code><b>0</b></Code>')],
    ['a code as an entity', result('<IsError>false</IsError><Code>&#48;</Code>')],
    ['a negative code', result('<IsError>false</IsError><Code>-0</Code>')],
    ['a code of another alphabet', result('<IsError>false</IsError><Code>๐</Code>')],
    ['a code one level too low', result(`<More>${right}</More>`)],
    ['two results', result(right) + result(right)],
    ['two codes', result(`${right}<Code>0</Code>`)],
    ['a lone result', `<CheckCardByLaserResult>${right}</CheckCardByLaserResult>`],
    ['a name that reaches the prototype', result(`<__proto__><Code>0</Code></__proto__>`)],
    ['a document type', `<!DOCTYPE x>${result(right)}`],
    ['a document type in lower case', `<!doctype x>${result(right)}`],
    ['text without markup', 'Code 0'],
    ['JSON', '{"Code":0}'],
    ['nothing', ''],
    ['an open element', result(right).slice(0, -3)],
  ])('is refused with %s', (_name, xml) => {
    expect(() => soapAnswer(xml)).toThrow(expect.objectContaining({ reason: 'protocol-error' }));
  });

  it('is refused, and nothing else happens, whatever comes', () => {
    const pieces = fc.constantFrom(
      ...['<', '>', '/', '&', ';', '<!', '[', ']]>', '<![CDATA[', '<?', '?>', '<!--', '-->', '"', '=', ' '],
      ...['Envelope', 'Body', 'CheckCardByLaserResult', 'Code', '0', '4', 'true', '&#x30;', '__proto__', 'ก'],
      right,
    );
    const noise = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(noise, noise, (before, after) => {
        for (const xml of [before, result(before), result(right + after), before + result(right)]) {
          try {
            expect(soapAnswer(xml)).toHaveProperty('answer');
          } catch (error) {
            expect(error).toMatchObject({ name: 'SourceTrouble', reason: 'protocol-error' });
          }
        }
      }),
      { numRuns: 3_000 },
    );
    expect(({} as Record<string, unknown>).Code).toBeUndefined();
  });

  it('of a request says a field and no more, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const fields = { nationalId: '1', firstName: text, lastName: text, birthDate: '2', laserCode: '3' };
        const xml = soapRequest('1.2', 'http://tempuri.org/', fields);
        expect(xml.match(/</g)).toHaveLength(17);
        expect(xml).toMatch(/<FirstName>[^<>]*<\/FirstName><LastName>[^<>]*<\/LastName>/);
      }),
      { numRuns: 2_000 },
    );
  });
});
