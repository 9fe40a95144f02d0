import { describe, expect, it } from 'vitest';
import { type ActiveDirectoryOptions, activeDirectory } from './index.js';

const good: ActiveDirectoryOptions = {
  url: 'ldaps://dc1.agency.example',
  bind: { user: 'svc@agency.example', password: 'a secret' },
  base: 'OU=Personnel,DC=agency,DC=example',
};

function refusal(options: unknown): { code?: string; message?: string } {
  try {
    activeDirectory(options as ActiveDirectoryOptions);
  } catch (error) {
    return error as { code?: string; message?: string };
  }
  return {};
}

describe('options of a directory', () => {
  it.each([
    ['LDAPS', {}],
    ['StartTLS', { url: 'ldap://dc1.agency.example:389', startTls: true }],
    ['several servers', { url: ['ldaps://dc1.agency.example', 'ldaps://[::1]:1636'] }],
    ['a DN', { bind: { user: 'CN=svc,DC=agency,DC=example', password: 'x' } }],
    ['another attribute', { attributes: { nationalId: 'extensionAttribute1' } }],
  ])('are taken: %s', (_name, options) => {
    expect(refusal({ ...good, ...options })).toEqual({});
  });

  it.each([
    ['an address in the clear', { url: 'ldap://dc1.agency.example' }, 'url.0'],
    ['one of several in the clear', { url: ['ldaps://a.example', 'ldap://b.example'] }, 'url.1'],
    ['no address', { url: [] }, 'url'],
    ['another protocol', { url: 'https://dc1.agency.example' }, 'url.0'],
    ['an address with a search in it', { url: 'ldaps://dc1.agency.example/DC=x??sub' }, 'url.0'],
    ['an address with a password', { url: 'ldaps://svc:a-secret@dc1.agency.example' }, 'url.0'],
    ['an empty password', { bind: { user: 'svc@agency.example', password: '' } }, 'bind.password'],
    ['no password', { bind: { user: 'svc@agency.example' } }, 'bind.password'],
    ['a mechanism in place of an account', { bind: { user: 'EXTERNAL', password: 'x' } }, 'bind.user'],
    ['no base', { base: '' }, 'base'],
    ['a filter in place of an attribute', { attributes: { nationalId: 'cn=*)(employeeID' } }, 'nationalId'],
    ['an attribute that is not one of the map', { attributes: { nationalID: 'employeeID' } }, 'attributes'],
    ['an authority that is no certificate', { ca: 'ca.pem' }, 'ca'],
    ['no time', { timeLimit: 0 }, 'timeLimit'],
    ['too much time', { connectTimeLimit: 120_000 }, 'connectTimeLimit'],
  ])('are refused by name: %s', (_name, options, place) => {
    const error = refusal({ ...good, ...options });
    expect(error.code).toBe('source/misconfigured');
    expect(error.message).toContain(place);
    expect(JSON.stringify({ ...error, message: error.message })).not.toMatch(/a secret|a-secret/);
  });
});
