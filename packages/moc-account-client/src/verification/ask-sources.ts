import type { UnavailableReason } from './because.js';
import type { CitizenFinding, DirectoryFinding, Findings } from './findings.js';
import { citizenAnswers, directoryAnswers, type Reader } from './read-answers.js';
import type { CardData, CitizenRegistry, PersonnelDirectory, SourceCall } from './sources.js';

export interface AskSourcesOptions {
  /** How long each source may take, in milliseconds. */
  readonly timeLimit: number;
  /** Ends all calls, e.g. when the process stops. */
  readonly signal?: AbortSignal;
  /**
   * Is told of a source that rejected or answered something else than an answer, which the findings only call unavailable.
   * What the source threw is passed as it is: it may hold what the source was asked.
   */
  readonly onError?: (error: unknown, source: string) => void;
}

/**
 * Asks all sources side by side, each with its own time limit. A source that is late, rejects, or answers something that is
 * no answer is `unavailable`; the others still count. A card without a laser code is not shown to the registry.
 *
 * @throws the reason of `signal` once that is aborted
 *
 * @example
 * ```ts
 * const findings = await askSources({ registry, directories }, card, { timeLimit: 5_000 });
 * ```
 */
export async function askSources(
  sources: { readonly registry?: CitizenRegistry; readonly directories: readonly PersonnelDirectory[] },
  card: CardData,
  options: AskSourcesOptions,
): Promise<Findings> {
  options.signal?.throwIfAborted();
  const { registry, directories } = sources;
  const [citizen, ...staff] = await Promise.all([
    registry && card.laserCode !== undefined
      ? ask(registry.name, (call) => registry.check(card, call), citizenAnswers, options)
      : undefined,
    ...directories.map((directory) =>
      ask(directory.name, (call) => directory.find(card.nationalId, call), directoryAnswers, options),
    ),
  ]);
  options.signal?.throwIfAborted();
  return {
    ...(citizen ? { citizen: citizen as CitizenFinding } : {}),
    directories: staff as DirectoryFinding[],
  };
}

type Unavailable = { readonly answer: 'unavailable'; readonly reason: UnavailableReason };

async function ask<Answer>(
  source: string,
  work: (call: SourceCall) => Promise<unknown>,
  reader: Reader<Answer>,
  { timeLimit, signal, onError }: AskSourcesOptions,
): Promise<(Answer | Unavailable) & { readonly source: string }> {
  const timer = new AbortController();
  const ends = signal ? AbortSignal.any([timer.signal, signal]) : timer.signal;
  const clock = setTimeout(
    () => timer.abort(new DOMException('The time is over.', 'TimeoutError')),
    timeLimit,
  );
  try {
    const answer = reader.parse(await beforeAbort(ends, async () => work({ signal: ends })));
    return { source, ...answer };
  } catch (error) {
    if (!ends.aborted) onError?.(error, source);
    return { source, answer: 'unavailable', reason: reasonOf(error, ends) };
  } finally {
    clearTimeout(clock);
  }
}

/** What the work gives, or a rejection as soon as the signal is aborted: some work never ends. */
function beforeAbort<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    work().then(resolve, reject);
  });
}

function reasonOf(error: unknown, ends: AbortSignal): UnavailableReason {
  const name = error instanceof Error ? error.name : '';
  if (ends.aborted || name === 'TimeoutError' || name === 'AbortError') return 'timeout';
  return name === 'ZodError' || name === '$ZodError' ? 'protocol-error' : 'unreachable';
}
