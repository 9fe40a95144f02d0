import type { MocErrorCode } from '@moc-sdk/core';
import type { Bends } from '../bends.js';

export const HOSTILE_GROUPS = [
  'discovery',
  'pushed request',
  'authorization response',
  'token response',
  'claims',
  'jose',
  'userinfo',
  'refresh',
  'logout token',
] as const;

export type HostileGroup = (typeof HOSTILE_GROUPS)[number];

/** What a relying party must make of a case. */
export type HostileExpectation = 'accepted' | { readonly refused: MocErrorCode };

/** One way in which a provider can depart from the truth, or look as if it did. */
export interface HostileCase {
  readonly group: HostileGroup;
  readonly name: string;
  readonly bends: Bends;
  readonly expected: HostileExpectation;
  /** What the login asks for beyond an ordinary one. */
  readonly asks?: { readonly maxAge?: number; readonly acr?: string };
  /**
   * What is true before the bends: the app has just started and knows nothing of the provider (the default), it has
   * worked with it already, or it has and the provider changed its key since.
   */
  readonly before?: 'fresh' | 'warm' | 'rotated';
  /** What becomes of the good session that was there. Default: it lives on, unless a logout token is accepted. */
  readonly session?: 'lives' | 'ends';
}

type Rest = Omit<HostileCase, 'group' | 'name' | 'bends' | 'expected'>;

/** Writes the cases of a group in one line each. */
export function casesOf(group: HostileGroup) {
  return {
    refused: (name: string, code: MocErrorCode, bends: Bends, rest: Rest = {}): HostileCase => ({
      group,
      name,
      bends,
      expected: { refused: code },
      ...rest,
    }),
    accepted: (name: string, bends: Bends, rest: Rest = {}): HostileCase => ({
      group,
      name,
      bends,
      expected: 'accepted',
      ...rest,
    }),
  };
}
