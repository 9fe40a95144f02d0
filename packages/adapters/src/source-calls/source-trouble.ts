import type { UnavailableReason } from '@moc-sdk/moc-account-client/verification';

/**
 * Why a source gave no answer. Made anew instead of passing on what a driver or `fetch` threw: their messages and causes
 * quote addresses, rows and parameters, which hold national IDs.
 */
export class SourceTrouble extends Error {
  override readonly name = 'SourceTrouble';

  /** @param detail a code of the source or its protocol, such as `HTTP 502` or `42501`; never what a person sent */
  constructor(
    readonly reason: UnavailableReason,
    readonly detail: string,
  ) {
    super(`${reason}: ${detail}`);
  }
}

/** What an administrator is told of a source that gave no answer. Holds nothing personal and no secret. */
export interface SourceTroubleNotice {
  /** The name of the source: `DPIS`. */
  readonly source: string;
  readonly reason: UnavailableReason;
  /** A code of the source or its protocol: `HTTP 502`, `ECONNREFUSED`, `42501`. */
  readonly detail: string;
}

/** Hears of every time that a source gave no answer. What it throws is ignored. */
export type OnTrouble = (notice: SourceTroubleNotice) => void;

/** The answer that stands for a source that gave none; the listener hears why. */
export function unavailable(
  source: string,
  trouble: SourceTrouble,
  onTrouble: OnTrouble | undefined,
): { readonly answer: 'unavailable'; readonly reason: UnavailableReason } {
  const { reason, detail } = trouble;
  try {
    onTrouble?.({ source, reason, detail });
  } catch {
    // A log that fails is no reason to lose the answer.
  }
  return { answer: 'unavailable', reason };
}
