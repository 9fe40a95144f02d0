import type { Approval } from './approval-ways.js';

/** Who signs on the paper, in this order. */
export type SigningRole = 'supervisor' | 'director';

/** What can happen to a clarification. `id` is made by the sender once per action: a repeat changes nothing. */
export type ClarificationEvent = { readonly id: string; readonly at: string; readonly by: string } & (
  | { readonly type: 'submit' }
  | { readonly type: 'approve'; readonly approval: Approval }
  | { readonly type: 'sign'; readonly role: SigningRole }
  | { readonly type: 'reject'; readonly reason: string }
  | { readonly type: 'delete' }
);
