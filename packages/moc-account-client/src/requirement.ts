import type { Role } from '@moc-sdk/core';

/** What a page or an action asks of whoever wants it, beyond being signed in. */
export interface Requirement {
  /** One of these roles; there must be one. */
  role?: Role | readonly Role[];
  /** The account's identity is verified: its status is more than `temporary`. */
  verified?: boolean;
  /** Typed their password (or the like) at most so many whole seconds ago; otherwise they are asked again. */
  maxAge?: number;
  /** Signed in by one of these authentication contexts (`acr`); otherwise they are asked for them, in this order. */
  acr?: string | readonly string[];
}
