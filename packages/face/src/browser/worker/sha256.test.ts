import { createHash } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import { sha256, sha256InScript } from './sha256.js';

const nodes = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

it('is the standard’s own for every length around a block, and for megabytes', () => {
  const bytes = Uint8Array.from({ length: 3_000_001 }, (_, i) => (i * 31 + (i >> 8)) & 0xff);
  for (let length = 0; length < 260; length++) {
    const part = bytes.subarray(7, 7 + length);
    expect(sha256InScript(part)).toBe(nodes(part));
  }
  expect(sha256InScript(bytes)).toBe(nodes(bytes));
});

it('does without Web Crypto, as a page of an insecure origin must', async () => {
  const bytes = new TextEncoder().encode('กระทรวงพาณิชย์');
  expect(await sha256(bytes)).toBe(nodes(bytes));
  vi.stubGlobal('crypto', {});
  expect(await sha256(bytes)).toBe(nodes(bytes));
  vi.unstubAllGlobals();
});
