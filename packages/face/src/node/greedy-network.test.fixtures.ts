/** Protocol buffers: a field with a number, and one with bytes, text or a message. */
function number(field: number, value: number): number[] {
  return [field << 3, value];
}

function bytes(field: number, value: string | readonly number[]): number[] {
  const content = typeof value === 'string' ? [...new TextEncoder().encode(value)] : value;
  return [(field << 3) | 2, content.length, ...content];
}

const INT64 = 7;
const oneFloat = bytes(1, [...number(1, 1), ...bytes(2, bytes(1, number(1, 1)))]);
const valueInfo = (name: string) => [...bytes(1, name), ...bytes(2, oneFloat)];
const toInt64 = [...bytes(1, 'to'), ...number(3, INT64), 0xa0, 1, 2];

/** An ONNX network (onnx.proto) that answers a float with as many zeros: its memory is whatever it is asked for. */
export const greedyNetwork = Uint8Array.from([
  ...number(1, 8),
  ...bytes(7, [
    ...bytes(1, [...bytes(1, 'x'), ...bytes(2, 'n'), ...bytes(4, 'Cast'), ...bytes(5, toInt64)]),
    ...bytes(1, [...bytes(1, 'n'), ...bytes(2, 'y'), ...bytes(4, 'ConstantOfShape')]),
    ...bytes(2, 'greedy'),
    ...bytes(11, valueInfo('x')),
    ...bytes(12, bytes(1, 'y')),
  ]),
  ...bytes(8, number(2, 13)),
]);
