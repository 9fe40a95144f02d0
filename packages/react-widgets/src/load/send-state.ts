import type { MocError } from '@moc-sdk/core';

/** Where one call that changes something stands. */
export type SendState =
  | { readonly status: 'idle' }
  | { readonly status: 'sending' }
  | { readonly status: 'failed'; readonly error: MocError };
