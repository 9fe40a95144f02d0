import { describe, expect, it } from 'vitest';
import { identityFromResource } from './resource.js';

const ISSUER = 'https://account.example/api';
const answer = {
  ID: 1042,
  Type: 'person',
  IsVerify: 'Y',
  IdentificationNo: '9999999999994',
  TitleName: 'นาง',
  FirstName: 'มาลี',
  LastName: 'ทดสอบ',
  FirstNameEn: 'Malee',
  LastNameEn: 'Todsob',
  Email: 'malee@moc.example',
  DepartmentName: 'สำนักงานปลัดกระทรวงพาณิชย์',
};

it('becomes the same identity as OpenID Connect gives, without the national ID', () => {
  expect(identityFromResource(ISSUER, answer)).toEqual({
    issuer: ISSUER,
    subject: '1042',
    kind: 'person',
    status: 'permanent',
    person: {
      id: '1042',
      name: { title: 'นาง', first: 'มาลี', last: 'ทดสอบ' },
      nameEn: { first: 'Malee', last: 'Todsob' },
      email: 'malee@moc.example',
      agency: 'สำนักงานปลัดกระทรวงพาณิชย์',
    },
    roles: [],
  });
});

describe('what providers write differently', () => {
  it.each([
    ['a number or text as ID', { ID: 'u-1042' }, { subject: 'u-1042' }],
    ['not verified', { IsVerify: 'N' }, { status: 'temporary' }],
    ['the type in capitals', { Type: 'PERSON' }, { kind: 'person' }],
    ['a company', { Type: 'juristic', LastName: null }, { kind: 'juristic' }],
    ['control characters in a name', { FirstName: 'มาลี\u0000' }, { person: { name: { first: 'มาลี' } } }],
    ['another type', { Type: 'foreign-agency' }, { kind: 'other' }],
  ])('%s', (_name, change, expected) => {
    expect(identityFromResource(ISSUER, { ...answer, ...change })).toMatchObject(expected);
  });

  it('null, empty or odd where something may be missing', () => {
    const { person } = identityFromResource(ISSUER, {
      ...answer,
      TitleName: '',
      FirstNameEn: null,
      LastNameEn: undefined,
      Email: 'not an address',
      DepartmentName: ' ',
    });
    expect(person).toEqual({ id: '1042', name: { first: 'มาลี', last: 'ทดสอบ' } });
  });
});

it.each([
  ['ID', { ID: undefined }],
  ['ID', { ID: 10.5 }],
  ['ID', { ID: '' }],
  ['ID', { ID: 'u-1042\u0000' }],
  ['Type', { Type: null }],
  ['IsVerify', { IsVerify: true }],
  ['FirstName', { FirstName: ' ' }],
  ['LastName', { LastName: null }],
])('refuses an answer without a proper %s, and repeats no value', (check, change) => {
  const wrong = { ...answer, ...change };
  expect(() => identityFromResource(ISSUER, wrong)).toThrow(
    expect.objectContaining({ code: 'sign-in/resource-invalid', details: { check } }),
  );
});

it.each([null, 'text', []])('refuses %j', (wrong) => {
  expect(() => identityFromResource(ISSUER, wrong)).toThrow(
    expect.objectContaining({ code: 'sign-in/resource-invalid' }),
  );
});
