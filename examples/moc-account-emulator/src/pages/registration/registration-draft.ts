import type { RegistrationInput } from '@moc-sdk/service/accounts';

/** A registration on its way, kept on this side until its code comes back. */
export interface RegistrationDraft {
  memberType?: string;
  /** The version of the consent text that was agreed to. */
  consentVersion?: string;
  /** What was typed into the profile, without the password. */
  values: Readonly<Record<string, string>>;
  /** The registration as the account service took it. */
  sent?: SentRegistration | undefined;
}

export interface SentRegistration {
  readonly input: RegistrationInput;
  /** argon2id: the password itself is not kept for a moment longer than it takes to hash. */
  readonly passwordHash: string;
  /** What the account service gave for it. */
  token: string;
  /** The code that is being checked: a second press of the button waits for the first. */
  checking?: { readonly code: string; readonly account: Promise<string> } | undefined;
}
