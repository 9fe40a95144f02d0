const BYTES = 4;

/** Little-endian 32-bit floats: the same bytes on every machine. */
export function vectorToBytes(values: Float32Array): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(values.length * BYTES));
  values.forEach((value, index) => {
    view.setFloat32(index * BYTES, value, true);
  });
  return new Uint8Array(view.buffer);
}

export function bytesToVector(bytes: ArrayBuffer): Float32Array {
  const view = new DataView(bytes);
  return Float32Array.from({ length: bytes.byteLength / BYTES }, (_, index) =>
    view.getFloat32(index * BYTES, true),
  );
}
