import { expect, it } from 'vitest';
import { differencesOf } from './differences.js';

const account = {
  id: 'a',
  email: 'a@moc.example',
  stage: 'temporary',
  profile: {
    memberType: 'person',
    name: { title: 'นางสาว', first: 'ณัฏฐ์ชญา', last: 'ศรีสุข' },
    sex: 'female',
    birthDate: '1987-12-03',
    personnelType: 'internal',
    locale: 'th',
  },
} as const;
const card = {
  nationalId: '9100700000111',
  title: 'นางสาว',
  first: 'ณัฏฐ์ชญา',
  last: 'ศรีสุข',
  birthDate: '3/12/2530',
};

it.each([
  ['the same', {}, { name: false, birthDate: false }],
  ['another last name', { last: 'ศรีสุขใส' }, { name: true, birthDate: false }],
  ['more blanks', { last: ' ศรีสุข ' }, { name: false, birthDate: false }],
  ['another day', { birthDate: '4/12/2530' }, { name: false, birthDate: true }],
  ['a card without day and month', { birthDate: '0/0/2530' }, { name: false, birthDate: false }],
  ['a year of the other era', { birthDate: '3/12/1987' }, { name: false, birthDate: true }],
])('a card with %s', (_, change, expected) => {
  expect(differencesOf({ account, card: { ...card, ...change } })).toEqual(expected);
});

it('without a card nothing differs', () => {
  expect(differencesOf({ account })).toEqual({ name: false, birthDate: false });
});
