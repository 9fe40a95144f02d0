import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityKeys } from './identity-keys.js';
import { nationalIdHash } from './national-id-hash.js';
import { openSealed, openSealedJson, sealBytes, sealJson } from './sealed-bytes.js';
import { openCard, sealCard, withoutLaserCode } from './sealed-card.js';

const key = new Uint8Array(randomBytes(32));
const bytes = fc.uint8Array({ maxLength: 300 });

describe('what is sealed', () => {
  it('opens under the same key for the same owner, and for nobody else', () => {
    fc.assert(
      fc.property(bytes, fc.string(), fc.string(), (content, owner, other) => {
        const sealed = sealBytes(key, content, owner);
        expect(openSealed(key, sealed, owner)).toEqual(content);
        expect(openSealed(new Uint8Array(randomBytes(32)), sealed, owner)).toBeUndefined();
        if (other !== owner) expect(openSealed(key, sealed, other)).toBeUndefined();
      }),
    );
  });

  it('does not open once a byte is changed, or is missing', () => {
    fc.assert(
      fc.property(bytes, fc.nat(), fc.integer({ min: 1, max: 255 }), (content, place, change) => {
        const sealed = sealBytes(key, content, 'owner');
        const at = place % sealed.length;
        const changed = sealed.slice();
        changed[at] = (changed[at] ?? 0) ^ change;
        expect(openSealed(key, changed, 'owner')).toBeUndefined();
        expect(openSealed(key, sealed.subarray(0, at), 'owner')).toBeUndefined();
      }),
    );
  });

  it('keeps plain data as it is, and looks different each time', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain = JSON.parse(JSON.stringify(value)) as unknown;
        const sealed = sealJson(key, plain, 'owner');
        expect(openSealedJson(key, sealed, 'owner')).toEqual(plain);
        expect(sealJson(key, plain, 'owner')).not.toEqual(sealed);
      }),
    );
  });
});

describe('a card', () => {
  const card = {
    nationalId: '9999999999994',
    name: { first: 'สมหญิง', last: 'ใจดี' },
    birthDate: { year: 1987, month: 12, day: 3 },
    laserCode: 'JT9999999999',
  };

  it('belongs to its case: it cannot be put into another', () => {
    const sealed = sealCard(key, 'case-1', card);
    expect(openCard(key, { id: 'case-1', card: sealed })).toEqual(card);
    expect(openCard(key, { id: 'case-2', card: sealed })).toBeUndefined();
    expect(openCard(key, { id: 'case-1' })).toBeUndefined();
  });

  it('loses only the code on its back', () => {
    const { laserCode: _, ...rest } = card;
    expect(withoutLaserCode(card)).toEqual(rest);
  });
});

describe('the deployment’s key', () => {
  it('gives a key for each use, and must have 32 bytes', () => {
    const keys = Object.values(identityKeys(key)).map((each) =>
      Buffer.from(each as Uint8Array).toString('hex'),
    );
    expect(new Set(keys).size).toBe(5);
    expect(() => identityKeys(new Uint8Array(16))).toThrow(
      expect.objectContaining({ code: 'account/key-invalid' }),
    );
  });

  it('finds the same national ID again, and only with the same key', () => {
    const hash = nationalIdHash(key, '9999999999994');
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(nationalIdHash(key, '9999999999994')).toBe(hash);
    expect(nationalIdHash(new Uint8Array(32), '9999999999994')).not.toBe(hash);
  });
});
