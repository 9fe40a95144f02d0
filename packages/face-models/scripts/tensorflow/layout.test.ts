import { describe, expect, it } from 'vitest';
import { depthwiseFilters, filters, samePadding, transpose } from './layout.js';

describe('turning TensorFlow layouts round', () => {
  it('moves axes', () => {
    const { dims, values } = transpose(Int32Array.of(1, 2, 3, 4, 5, 6), [2, 3], [1, 0]);
    expect(dims).toEqual([3, 2]);
    expect([...values]).toEqual([1, 4, 2, 5, 3, 6]);
  });

  it('puts the outputs of filters first', () => {
    const values = Float32Array.from({ length: 24 }, (_, i) => i);
    expect(filters({ shape: [1, 2, 3, 4], values }).dims).toEqual([4, 3, 1, 2]);
    expect([...filters({ shape: [1, 1, 2, 3], values: values.slice(0, 6) }).values]).toEqual([
      0, 3, 1, 4, 2, 5,
    ]);
    expect(depthwiseFilters({ shape: [2, 2, 6, 1], values }).dims).toEqual([6, 1, 2, 2]);
  });

  it('pads as TensorFlow does: the odd pixel after', () => {
    expect(samePadding(192, 3, 2)).toEqual([0, 1]);
    expect(samePadding(192, 3, 1)).toEqual([1, 1]);
    expect(samePadding(9, 2, 2)).toEqual([0, 1]);
    expect(samePadding(8, 2, 2)).toEqual([0, 0]);
  });
});
