import { describe, expect, it } from 'vitest';
import { readWeights } from './weights.js';

describe('reading TensorFlow.js weights', () => {
  it('widens halves and bytes, and keeps the bytes', () => {
    const entries = [
      { name: 'half', shape: [3], dtype: 'float32', quantization: { dtype: 'float16' } },
      { name: 'byte', shape: [2], dtype: 'float32', quantization: { dtype: 'uint8', scale: 0.5, min: -1 } },
      { name: 'whole', shape: [1], dtype: 'int32' },
    ] as const;
    // 1, −2 and the smallest half above 0.
    const bytes = Uint8Array.of(0x00, 0x3c, 0x00, 0xc0, 0x01, 0x00, 0, 4, 0xfe, 0xff, 0xff, 0xff);
    const weights = readWeights(entries, bytes);
    expect([...(weights.get('half')?.values ?? [])]).toEqual([1, -2, 2 ** -24]);
    expect([...(weights.get('byte')?.values ?? [])]).toEqual([-1, 1]);
    expect([...(weights.get('byte')?.quantised?.bytes ?? [])]).toEqual([0, 4]);
    expect([...(weights.get('whole')?.values ?? [])]).toEqual([-2]);
  });

  it('refuses a file that is shorter or longer than its manifest says', () => {
    const entries = [{ name: 'a', shape: [2], dtype: 'float32' }] as const;
    expect(() => readWeights(entries, new Uint8Array(4))).toThrow('end before a');
    expect(() => readWeights(entries, new Uint8Array(12))).toThrow('named by no entry');
  });
});
