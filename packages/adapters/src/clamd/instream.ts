/** clamd takes a piece of any size; this keeps the memory of both sides small. */
const MAX_PIECE = 65_536;

/** The content as clamd's `INSTREAM` wants it: each piece after its length (four bytes, network order), a zero at the end. */
export async function* instream(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of content) {
    for (let at = 0; at < chunk.length; at += MAX_PIECE) {
      const piece = chunk.subarray(at, at + MAX_PIECE);
      yield lengthOf(piece.length);
      yield piece;
    }
  }
  yield lengthOf(0);
}

function lengthOf(bytes: number): Uint8Array {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, bytes);
  return length;
}
