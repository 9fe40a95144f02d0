import { isMocErrorCode, MocError } from '@moc-sdk/core';
import { type SessionClient, SessionError } from '@moc-sdk/moc-account-client/browser';
import type { FormEvent } from 'react';
import { ErrorLine } from '../error-line.js';
import { Icon } from '../icons.js';
import { useSend } from '../load/use-send.js';
import { part } from '../parts.js';
import { useMoc } from '../provider/moc-provider.js';

export interface SignOutButtonProps {
  /** The sign-out path of the relying party. Default `/auth/logout`. */
  logoutPath?: string;
  /** Called just before, e.g. {@link forgetDrafts}. */
  onSignOut?: () => void;
}

/**
 * Ends the session here, in the other tabs and at MOC Account. A plain form: it works before any script has run, and
 * without a `session` on {@link MocProvider}.
 */
export function SignOutButton({ logoutPath = '/auth/logout', onSignOut }: SignOutButtonProps) {
  const { texts, session } = useMoc();
  const { state, send } = useSend();

  function signOut(event: FormEvent): void {
    onSignOut?.();
    if (!session) return;
    event.preventDefault();
    send(
      () => endSession(session),
      () => undefined,
    );
  }

  const isSending = state.status === 'sending';
  return (
    <form {...part('sign-out')} method="post" action={logoutPath} onSubmit={signOut}>
      <button type="submit" {...part('sign-out-button', 'moc-button')} aria-disabled={isSending}>
        <Icon name="leave" />
        {isSending ? texts.signIn.signingOut : texts.signIn.signOut}
      </button>
      <ErrorLine state={state} />
    </form>
  );
}

/** The browser's small errors hold a code; here there is room for the catalogue. */
async function endSession(session: SessionClient): Promise<void> {
  try {
    await session.signOut();
  } catch (error) {
    const isKnown = error instanceof SessionError && isMocErrorCode(error.code);
    throw isKnown ? new MocError(error.code) : error;
  }
}
