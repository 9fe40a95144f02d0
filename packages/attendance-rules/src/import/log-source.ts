/** Where a log comes from. Text is taken as it is; bytes are UTF-8, or UTF-16 with a byte order mark. */
export type LogSource = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array> | Uint8Array | string;

/** Bytes of a piece at most, so that a batch stays small whatever a source gives at once. */
const PIECE_BYTES = 131_072;
const PIECE_CHARACTERS = PIECE_BYTES / 4;

/** A source in small pieces. The source is closed when the work ends early, for whatever reason. */
export async function* piecesOf(
  source: LogSource,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (typeof source === 'string') yield* textPieces(source, signal);
  else if (source instanceof Uint8Array) yield* bytePieces(source, signal);
  else {
    yield* arrivingPieces(
      'getReader' in source ? streamIterator(source) : source[Symbol.asyncIterator](),
      signal,
    );
  }
}

async function* arrivingPieces(
  source: AsyncIterator<Uint8Array>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  let exhausted = false;
  try {
    for (;;) {
      const next = await unlessAborted(() => source.next(), signal);
      exhausted = next.done === true;
      if (next.done) return;
      yield* bytePieces(next.value, signal);
    }
  } finally {
    // A silent source may never answer, so its end is not waited for.
    if (!exhausted) void Promise.resolve(source.return?.()).catch(() => undefined);
  }
}

/** A listener for each wait: a promise that is raced for the whole time would keep every piece that it was raced with. */
function unlessAborted<T>(start: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return start();
  return new Promise<T>((resolve, reject) => {
    signal.throwIfAborted();
    const stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    start()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', stop));
  });
}

function* bytePieces(bytes: Uint8Array, signal: AbortSignal | undefined): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
    signal?.throwIfAborted();
    yield bytes.subarray(from, from + PIECE_BYTES);
  }
}

function* textPieces(text: string, signal: AbortSignal | undefined): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (let from = 0; from < text.length; ) {
    signal?.throwIfAborted();
    const isHighHalf = ((text.charCodeAt(from + PIECE_CHARACTERS - 1) || 0) & 0xfc00) === 0xd800;
    const to = from + PIECE_CHARACTERS - (isHighHalf ? 1 : 0);
    yield encoder.encode(text.slice(from, to));
    from = to;
  }
}

/** Not every browser can iterate a stream. */
function streamIterator(stream: ReadableStream<Uint8Array>): AsyncIterator<Uint8Array> {
  const reader = stream.getReader();
  return {
    async next() {
      const { done, value } = await reader.read();
      return done ? { done, value: undefined } : { done: false, value };
    },
    async return() {
      await reader.cancel();
      return { done: true, value: undefined };
    },
  };
}
