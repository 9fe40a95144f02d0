import fc from 'fast-check';
import { createLocalJWKSet, type JWTVerifyGetKey } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { published } from '../testing/hostile/keys.js';
import { atHash, signed } from '../testing/hostile/signing.js';
import { type HostileKeys, hostileKeys } from '../testing/index.js';
import { type ExpectedIdToken, verifyIdToken } from './verify-id-token.js';

/** The same mutations at each run. */
const SEED = 20_261_124;
const now = Date.parse('2026-11-24T08:00:00Z') / 1_000;

let keys: HostileKeys;
let keySet: JWTVerifyGetKey;
let expected: ExpectedIdToken;
let honest: { header: Record<string, unknown>; claims: Record<string, unknown> };

beforeAll(async () => {
  keys = await hostileKeys();
  keySet = createLocalJWKSet({ keys: [published(keys.current)] });
  expected = {
    issuer: 'https://account.example',
    clientId: 'app',
    algorithm: 'RS256',
    nonce: 'the-nonce',
    accessToken: 'an-access-token',
    now: new Date(now * 1_000),
  };
  honest = {
    header: { alg: 'RS256', kid: keys.current.kid, typ: 'JWT' },
    claims: {
      iss: expected.issuer,
      sub: 'malee',
      aud: 'app',
      azp: 'app',
      iat: now,
      nbf: now,
      exp: now + 120,
      nonce: 'the-nonce',
      at_hash: await atHash(expected.accessToken),
    },
  };
});

const write = (header: unknown, claims: unknown) => signed(header, claims, 'RS256', keys.current.privateJwk);

async function isTaken(token: string): Promise<boolean> {
  return verifyIdToken(token, expected, keySet).then(
    () => true,
    () => false,
  );
}

/** Values that programs mix up with the right ones. */
const oddValue = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    true,
    false,
    '',
    0,
    -1,
    1e300,
    [],
    {},
    'none',
    'RS256',
    'JWT',
    'app',
  ),
  fc.constantFrom<unknown>(
    now,
    now + 60,
    String(now),
    [now],
    'malee',
    'key-1',
    'key-2',
    ['app'],
    ['app', 'other'],
    ['JWT'],
  ),
  fc.integer({ min: now - 1_000, max: now + 1_000 }),
  fc.string({ maxLength: 300 }),
  fc.jsonValue({ maxDepth: 2 }),
);

/** One change of a text: at a place, so many letters taken away and others put in. */
const edit = fc.record({
  at: fc.nat(),
  removed: fc.nat({ max: 3 }),
  put: fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('.', '=', '-', '_', ' ', '\n', 'A', 'e30')),
});

function edited(text: string, { at, removed, put }: { at: number; removed: number; put: string }): string {
  const place = at % (text.length + 1);
  return text.slice(0, place) + put + text.slice(place + removed);
}

describe('an ID token', () => {
  it('is taken as it was signed', async () => {
    expect(await isTaken(await write(honest.header, honest.claims))).toBe(true);
  });

  it('is taken in no other text', async () => {
    const token = await write(honest.header, honest.claims);
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
        const text = edits.reduce(edited, token);
        expect(await isTaken(text)).toBe(text === token);
      }),
      { seed: SEED, numRuns: 2_000 },
    );
  });

  it('is taken with no segment of another token of the same key', async () => {
    const own = (await write(honest.header, honest.claims)).split('.');
    const other = (await write({ ...honest.header, x: 1 }, { ...honest.claims, sub: 'somchai' })).split('.');
    for (let mix = 1; mix < 7; mix += 1) {
      const text = own.map((segment, at) => ((mix >> at) & 1 ? other[at] : segment)).join('.');
      expect(await isTaken(text)).toBe(false);
    }
  });

  it('is taken with a changed header only where the header says nothing else', async () => {
    const name = fc.constantFrom(
      'alg',
      'kid',
      'typ',
      'crit',
      'b64',
      'jwk',
      'jku',
      'x5c',
      'cty',
      'enc',
      'zip',
    );
    await fc.assert(
      fc.asyncProperty(name, oddValue, async (member, value) => {
        const header = JSON.parse(JSON.stringify({ ...honest.header, [member]: value }));
        expect(await isTaken(await write(header, honest.claims))).toBe(isGoodHeader(header));
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('is taken with a changed claim only where the claim is still right', async () => {
    const name = fc.constantFrom(...Object.keys(honest.claims));
    await fc.assert(
      fc.asyncProperty(name, oddValue, async (claim, value) => {
        const claims = JSON.parse(JSON.stringify({ ...honest.claims, [claim]: value }));
        expect(await isTaken(await write(honest.header, claims))).toBe(areGoodClaims(claims));
      }),
      { seed: SEED, numRuns: 700 },
    );
  });
});

function isGoodHeader({ alg, kid, typ, crit, b64 }: Record<string, unknown>): boolean {
  return (
    alg === 'RS256' &&
    (kid === undefined || kid === keys.current.kid) &&
    (typ === undefined || (typeof typ === 'string' && typ.toUpperCase() === 'JWT')) &&
    crit === undefined &&
    b64 === undefined
  );
}

function areGoodClaims(claims: Record<string, unknown>): boolean {
  const { iss, sub, aud, azp, iat, nbf, exp, nonce, at_hash } = claims;
  const isTime = (value: unknown): value is number => typeof value === 'number' && value <= 8.64e12;
  const audiences = [aud].flat();
  return (
    iss === expected.issuer &&
    typeof sub === 'string' &&
    sub.length > 0 &&
    sub.length <= 255 &&
    audiences.includes('app') &&
    (azp === 'app' || (azp === undefined && audiences.length === 1)) &&
    isTime(iat) &&
    iat <= now + 30 &&
    iat >= now - 330 &&
    (nbf === undefined || (isTime(nbf) && nbf <= now + 30)) &&
    isTime(exp) &&
    exp > now - 30 &&
    nonce === 'the-nonce' &&
    (at_hash === undefined || at_hash === honest.claims.at_hash)
  );
}
