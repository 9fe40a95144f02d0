import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { defaultCodeBook } from '../data/default-code-book.js';
import { defaultRegulation } from '../data/default-regulation.js';
import { thaiHolidays } from '../data/holidays/index.js';
import { loadRuleSet } from '../input/rule-set.js';
import { attendanceSchemaNames, jsonSchemaOf } from './json-schema.js';

const ajv = new Ajv2020({ validateFormats: false, strict: true, allowUnionTypes: true });
const isValid = ajv.compile(jsonSchemaOf('rule-set'));

function isAccepted(value: unknown): boolean {
  try {
    loadRuleSet(value);
    return true;
  } catch {
    return false;
  }
}

it.each(attendanceSchemaNames)('%s is a schema that a validator takes', (name) => {
  expect(() => new Ajv2020({ validateFormats: false }).compile(jsonSchemaOf(name))).not.toThrow();
});

it('says what a setting means', () => {
  expect(JSON.stringify(jsonSchemaOf('regulations'))).toContain('How late is not late.');
});

describe('the schema judges as loadRuleSet does', () => {
  const regulation = { validFrom: '2021-01-01', bands: [{ id: 'B', start: '08:30', end: '16:30' }] };

  it.each([
    [
      'the default set',
      { regulations: [defaultRegulation], codeBook: defaultCodeBook, holidays: thaiHolidays },
    ],
    ['notes of the writer', { $schema: 'x', _note: 'ok', regulations: [{ ...regulation, _why: 'x' }] }],
    ['no lunch', { regulations: [{ ...regulation, lunch: null }] }],
  ])('right: %s', (_name, value) => {
    expect([isValid(value), isAccepted(value)]).toEqual([true, true]);
  });

  it.each([
    ['no regulation', { regulations: [] }],
    ['a slip of the pen', { regulations: [{ ...regulation, graceInMinute: 5 }] }],
    [
      'a time that is none',
      { regulations: [{ ...regulation, bands: [{ id: 'B', start: '8.30', end: '16:30' }] }] },
    ],
    ['minutes below 0', { regulations: [{ ...regulation, graceInMinutes: -1 }] }],
    ['an unknown property of the file', { regulations: [regulation], codebook: [] }],
    [
      'a colour that is none',
      { regulations: [regulation], codeBook: [{ ...defaultCodeBook[0], colour: 'red' }] },
    ],
  ])('wrong: %s', (_name, value) => {
    expect([isValid(value), isAccepted(value)]).toEqual([false, false]);
  });
});
