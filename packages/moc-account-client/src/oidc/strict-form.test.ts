import { generateKeyPair, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { checkEnd, checkWriting } from './strict-form.js';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

async function token(): Promise<string> {
  const { privateKey } = await generateKeyPair('RS256');
  return new SignJWT({ sub: 'malee' }).setProtectedHeader({ alg: 'RS256' }).sign(privateKey);
}

describe('a token', () => {
  it('is taken as it was signed', async () => {
    const written = await token();
    expect(() => checkWriting(written)).not.toThrow();
  });

  it.each([' ', '\n', '\t', '=', '==', '.', '%00'])('is not taken with %j at an end', async (more) => {
    const written = await token();
    for (const text of [written + more, more + written]) {
      expect(() => checkWriting(text)).toThrow('jwt');
    }
  });

  it('has one last letter, though others stand for the same bytes', async () => {
    const written = await token();
    const taken = [...LETTERS].filter((letter) => {
      try {
        checkWriting(written.slice(0, -1) + letter);
        return true;
      } catch {
        return false;
      }
    });
    // The last letter of 256 bytes carries two bits: four texts of other bytes, none of the same.
    expect(taken).toHaveLength(4);
  });

  it('ends some day', () => {
    expect(() => checkEnd(undefined)).not.toThrow();
    expect(() => checkEnd(4_102_444_800)).not.toThrow();
    expect(() => checkEnd(1e300)).toThrow('exp');
  });
});
