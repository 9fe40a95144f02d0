/** The server has answered, but not with the file. */
export class BadStatus extends Error {
  constructor(readonly status: number) {
    super(`the server answered ${status}`);
  }
}

export interface DownloadOptions {
  readonly signal: AbortSignal | undefined;
  /** Of a longer file only the beginning is taken, one byte more than this at the least. Default no limit. */
  readonly maxBytes?: number;
  /** Called with the bytes so far and with what the server says of their number. */
  readonly onBytes: (loaded: number, total: number | undefined) => void;
}

/**
 * A file as it streams in. No attempt is repeated.
 *
 * @throws BadStatus, a TypeError of `fetch` (no network, forbidden by the page's policy), the signal's reason
 */
export async function download(
  url: string | URL,
  { signal, maxBytes = Number.POSITIVE_INFINITY, onBytes }: DownloadOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url, signal ? { signal } : {});
  if (!response.ok || !response.body) throw new BadStatus(response.status);
  const total = declaredLength(response);
  const chunks: Uint8Array[] = [];
  let loaded = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    loaded += value.length;
    onBytes(loaded, total);
    if (loaded <= maxBytes) continue;
    await reader.cancel();
    break;
  }
  return joined(chunks, loaded);
}

/** Of a compressed answer the header counts the compressed bytes, which is not what comes out. */
function declaredLength({ headers }: Response): number | undefined {
  const length = Number(headers.get('content-length'));
  return length > 0 && !headers.has('content-encoding') ? length : undefined;
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
