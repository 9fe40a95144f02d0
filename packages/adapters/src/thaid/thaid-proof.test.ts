import type { CardData } from '@moc-sdk/moc-account-client/verification';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readThaidProof, type ThaidProof, thaidRegistry } from './index.js';

const claims = {
  pid: '9100700000111',
  title: 'นางสาว',
  given_name: ' พิมพ์ชนก ',
  family_name: 'รุ่งเรืองสุข',
  birthdate: '1987-12-03',
  ial: '2.3',
};

describe('the claims', () => {
  it.each<[string, object, Partial<ThaidProof>]>([
    ['as they are', {}, { birthDate: { year: 1987, month: 12, day: 3 }, ial: '2.3' }],
    [
      'with a year of the Buddhist Era',
      { birthdate: '2530-12-03' },
      { birthDate: { year: 1987, month: 12, day: 3 } },
    ],
    ['without a day', { birthdate: '1987-12-00' }, { birthDate: { year: 1987, month: 12 } }],
    ['with the year only', { birthdate: '1987' }, { birthDate: { year: 1987 } }],
    ['with 00-00', { birthdate: '2530-00-00' }, { birthDate: { year: 1987 } }],
    ['with a level as a number', { ial: 2.3 }, { ial: '2.3' }],
    ['with a number in Thai digits', { pid: '๙๑๐๐๗๐๐๐๐๐๑๑๑' }, { nationalId: '9100700000111' }],
    ['without a title', { title: null }, { name: { first: 'พิมพ์ชนก', last: 'รุ่งเรืองสุข' } }],
  ])('%s', (_name, change, proof) => {
    expect(readThaidProof({ ...claims, ...change })).toMatchObject(proof);
  });

  it.each([
    ['birthdate', '1987-02-30'],
    ['birthdate', '03/12/2530'],
    ['birthdate', '0000-12-03'],
    ['birthdate', '1987-00-03'],
    ['pid', '9100700000112'],
    ['pid', 9100700000111],
    ['family_name', ' '],
    ['family_name', 'a\0b'],
    ['ial', {}],
  ])('are refused with %s as %j, without the value', (claim, value) => {
    let refusal: unknown;
    try {
      readThaidProof({ ...claims, [claim]: value });
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toMatchObject({ code: 'sign-in/claims-invalid', details: { claim } });
    expect(refusal).not.toHaveProperty('cause');
  });

  it('that are anything at all are read or refused', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (all, pid, birthdate) => {
        for (const said of [all, { ...claims, pid }, { ...claims, birthdate }]) {
          try {
            expect(readThaidProof(said).nationalId).toMatch(/^\d{13}$/);
          } catch (error) {
            expect(error).toMatchObject({ code: 'sign-in/claims-invalid' });
          }
        }
      }),
    );
  });
});

describe('in the place of the card check, a proof', () => {
  const proof = readThaidProof(claims);
  const card: CardData = {
    nationalId: '9100700000111',
    name: { first: 'น.ส.พิมพ์ชนก', last: 'รุ่งเรืองสุข' },
    birthDate: { year: 1987, month: 12, day: 3 },
  };
  const check = (change: Partial<CardData>, of = proof, minimumIal?: number) =>
    thaidRegistry(of, minimumIal === undefined ? {} : { minimumIal }).check(
      { ...card, ...change },
      { signal: new AbortController().signal },
    );

  it('is a match for its own person, laser code or not', async () => {
    expect(await check({})).toEqual({ answer: 'match' });
    expect(await check({ birthDate: { year: 1987 } })).toEqual({ answer: 'match' });
  });

  it.each<[string, Partial<CardData>]>([
    ['number', { nationalId: '9101900000221' }],
    ['name', { name: { first: 'พิมพ์', last: 'รุ่งเรืองสุข' } }],
    ['day of birth', { birthDate: { year: 1987, month: 12, day: 4 } }],
    ['year of birth', { birthDate: { year: 1988 } }],
  ])('is none for another %s', async (_name, change) => {
    expect(await check(change)).toEqual({ answer: 'mismatch' });
  });

  it('below the level that is asked for is incomplete', async () => {
    const { ial: _none, ...unknown } = proof;
    expect(await check({}, { ...proof, ial: '1.3' })).toEqual({ answer: 'incomplete' });
    expect(await check({}, unknown)).toEqual({ answer: 'incomplete' });
    expect(await check({}, proof, 3)).toEqual({ answer: 'incomplete' });
    expect(await check({}, { ...proof, ial: '3' }, 3)).toEqual({ answer: 'match' });
  });
});
