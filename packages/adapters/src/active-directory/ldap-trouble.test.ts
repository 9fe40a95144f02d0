import {
  AdminLimitExceededError,
  BusyError,
  InsufficientAccessError,
  InvalidCredentialsError,
  NoSuchObjectError,
  OperationsError,
  SizeLimitExceededError,
  TimeLimitExceededError,
  UnavailableError,
} from 'ldapts';
import { expect, it } from 'vitest';
import { ldapTrouble } from './ldap-trouble.js';

const system = (code: string) => Object.assign(new Error('9100700000111 at 10.0.0.1'), { code });

it.each([
  [new InvalidCredentialsError(), 'refused-credentials', 'LDAP 49'],
  [new InsufficientAccessError(), 'refused-credentials', 'LDAP 50'],
  [new BusyError(), 'overloaded', 'LDAP 51'],
  [new UnavailableError(), 'unreachable', 'LDAP 52'],
  [new SizeLimitExceededError(), 'overloaded', 'LDAP 4'],
  [new AdminLimitExceededError(), 'overloaded', 'LDAP 11'],
  [new TimeLimitExceededError(), 'timeout', 'LDAP 3'],
  [new OperationsError(), 'protocol-error', 'LDAP 1'],
  [new NoSuchObjectError(), 'protocol-error', 'LDAP 32'],
  [system('ECONNREFUSED'), 'unreachable', 'ECONNREFUSED'],
  [system('ENOTFOUND'), 'unreachable', 'ENOTFOUND'],
  [system('ETIMEDOUT'), 'timeout', 'ETIMEDOUT'],
  [system('SELF_SIGNED_CERT_IN_CHAIN'), 'protocol-error', 'SELF_SIGNED_CERT_IN_CHAIN'],
  [new AggregateError([system('ECONNREFUSED'), system('ENETUNREACH')]), 'unreachable', 'ECONNREFUSED'],
  [new Error('9100700000111'), 'protocol-error', 'no code'],
  [undefined, 'protocol-error', 'no code'],
])('%s is %s', (error, reason, detail) => {
  const trouble = ldapTrouble(error);
  expect(trouble).toMatchObject({ reason, detail });
  expect(`${trouble.message}${trouble.stack}${JSON.stringify(trouble)}`).not.toContain('9100700000111');
});

it('keeps the number with which Active Directory says why it refuses', () => {
  const refusal = new InvalidCredentialsError(
    '80090308: LdapErr: DSID-0C09044E, comment: AcceptSecurityContext error, data 775, v2580',
  );
  expect(ldapTrouble(refusal).detail).toBe('LDAP 49, data 775');
});
