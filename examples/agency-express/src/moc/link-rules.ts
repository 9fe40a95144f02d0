import type { MocIdentity, MocSession } from '@moc-sdk/moc-account-client';

/** What a user of the agency is linked to: never an e-mail, never a name. */
export type MocAccountKey = Pick<MocIdentity, 'issuer' | 'subject'>;

/** Somebody with this MOC account has typed the old password of this user. */
export interface LinkProof extends MocAccountKey {
  readonly userId: number;
  /** Milliseconds since 1970. */
  readonly provenAt: number;
}

/** How long a proof waits for its confirmation. */
const PROOF_LIVES_MS = 10 * 60_000;

export const keyOf = ({ issuer, subject }: MocAccountKey): MocAccountKey => ({ issuer, subject });

/** Only a person whose identity MOC Account has verified can be linked. */
export const mayBeLinked = ({ status, kind }: MocIdentity): boolean =>
  kind === 'person' && status !== 'temporary';

/** The user that was proved, if it was by this very account and not long ago. */
export function provenUser(
  proof: LinkProof | undefined,
  account: MocAccountKey,
  now: number,
): number | undefined {
  const isOfAccount = proof?.issuer === account.issuer && proof.subject === account.subject;
  return proof && isOfAccount && now - proof.provenAt <= PROOF_LIVES_MS ? proof.userId : undefined;
}

/** Whether the person proved to MOC Account who they are, at most so many seconds ago. */
export function isFresh({ authenticatedAt }: MocSession, maxAge: number, now: number): boolean {
  return authenticatedAt !== undefined && now - Date.parse(authenticatedAt) <= maxAge * 1_000;
}
