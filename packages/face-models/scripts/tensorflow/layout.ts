import type { Weight } from './weights.js';

/** Reorders a constant's axes: `order[i]` is the old axis that becomes axis i. */
export function transpose<T extends Float32Array | Int32Array | Uint8Array>(
  values: T,
  shape: readonly number[],
  order: readonly number[],
): { readonly dims: number[]; readonly values: T } {
  const strides = shape.map((_, axis) => shape.slice(axis + 1).reduce((product, side) => product * side, 1));
  const dims = order.map((axis) => shape[axis] as number);
  const out = values.slice() as T;
  const place = dims.map(() => 0);
  for (let to = 0; to < out.length; to++) {
    const from = order.reduce((sum, axis, i) => sum + (strides[axis] as number) * (place[i] as number), 0);
    out[to] = values[from] as number;
    for (let i = dims.length - 1; i >= 0; i--) {
      const next = (place[i] as number) + 1;
      place[i] = next % (dims[i] as number);
      if (place[i] !== 0) break;
    }
  }
  return { dims, values: out };
}

/** A convolution's filters, from height, width, in, out to out, in, height, width. */
export function filters({ shape, values }: Weight) {
  return transpose(values, shape, [3, 2, 0, 1]);
}

/** A depthwise convolution's filters: each channel has its own, none sees another's. */
export function depthwiseFilters({ shape, values }: Weight) {
  const { dims, values: moved } = transpose(values, shape, [2, 3, 0, 1]);
  const [inputs = 1, each = 1, height = 1, width = 1] = dims;
  return { dims: [inputs * each, 1, height, width], values: moved };
}

/** What TensorFlow's padding SAME adds before and after an axis: the odd pixel goes after. */
export function samePadding(size: number, kernel: number, stride: number): [before: number, after: number] {
  const whole = Math.max(0, (Math.ceil(size / stride) - 1) * stride + kernel - size);
  return [whole >> 1, whole - (whole >> 1)];
}
