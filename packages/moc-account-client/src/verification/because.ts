/** Why a source could not be asked. */
export type UnavailableReason =
  | 'timeout'
  | 'unreachable'
  | 'refused-credentials'
  | 'protocol-error'
  | 'overloaded';

/**
 * One fact of a decision, kept for the reviewer. `source` is the name of the source (`DOPA`, `AD`, `DPIS`). Holds nothing
 * personal.
 */
export type Because =
  | { readonly code: 'card-matches'; readonly source: string }
  | { readonly code: 'card-mismatch'; readonly source: string }
  /** The card itself is expired, lost or cancelled; `problem` is the source's own code. */
  | { readonly code: 'card-invalid'; readonly source: string; readonly problem?: string }
  /** No registry could check the card: the agency has none, or it needs data that the card does not bear. */
  | { readonly code: 'card-unchecked'; readonly source?: string }
  | { readonly code: 'no-laser-code' }
  | { readonly code: 'active'; readonly source: string }
  | { readonly code: 'inactive'; readonly source: string }
  | { readonly code: 'not-found'; readonly source: string }
  | { readonly code: 'ambiguous'; readonly source: string; readonly hits: number }
  | { readonly code: 'name-differs'; readonly source: string }
  | { readonly code: 'unavailable'; readonly source: string; readonly reason: UnavailableReason }
  /** The profile of the account names somebody else than the card. */
  | { readonly code: 'profile-differs' }
  /** The same national ID is verified for another account. */
  | { readonly code: 'verified-elsewhere' };

export type BecauseCode = Because['code'];
