import { expect, it } from 'vitest';
import type { Requirement } from '../requirement.js';
import { checkRequirement } from './check-requirement.js';

it.each<[string, unknown]>([
  ['a misspelt word, which would let everybody in', { roles: ['administrator'] }],
  ['a role that does not exist', { role: 'admin' }],
  ['a role that does not exist among others', { role: ['reviewer', 'admin'] }],
  ['no role at all', { role: [] }],
  ['the request itself, where `auth.require` was not called', { method: 'GET', url: '/calendar' }],
  ['a part of a second', { maxAge: 0.5 }],
])('refuses %s', (_name, requirement) => {
  expect(() => checkRequirement(requirement as Requirement)).toThrow(
    expect.objectContaining({ code: 'sign-in/misconfigured' }),
  );
});

it.each<Requirement>([
  {},
  { role: 'reviewer' },
  { role: ['personnel'], verified: true, maxAge: 0, acr: ['mfa'] },
])('takes %o', (requirement) => {
  expect(() => checkRequirement(requirement)).not.toThrow();
});
