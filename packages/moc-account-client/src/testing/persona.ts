import { type AccountStatus, fullName, type LocalizedText, type Person, type Role } from '@moc-sdk/core';
import type { MocIdentity } from '../identity.js';

/** Whose account it is that signs in at the test provider. */
export interface AccountHolder {
  /** The OpenID subject. */
  readonly id: string;
  readonly email: string;
  /**
   * The one-time code of this person, for logins that ask for the `acr` `mfa`. Always the same, for demonstrations
   * only. Without it they sign in by password alone, however strong a proof is asked for.
   */
  readonly oneTimeCode?: string;
  readonly person: Person;
  /** Whose account it is. Default `person`. */
  readonly kind?: MocIdentity['kind'];
  readonly status: AccountStatus;
  /** When a temporary account ends, ISO 8601. */
  readonly accountExpiresAt?: string;
  readonly roles: readonly Role[];
}

/** A fictional person who can sign in at the test provider, the same from start to end. */
export interface Persona extends AccountHolder {
  /** For demonstrations only: shown on the emulator's page, kept in the provider as an argon2id hash. */
  readonly password: string;
  /** Who this is in the story of the demonstration. */
  readonly note: LocalizedText;
}

/** The claims of each scope of the test provider. */
export const CLAIMS_OF_SCOPE = {
  openid: ['sub'],
  profile: ['name', 'title', 'given_name', 'family_name', 'title_en', 'given_name_en', 'family_name_en'],
  email: ['email'],
  moc_account: [
    'moc_account_kind',
    'moc_account_status',
    'moc_account_expires_at',
    'roles',
    'agency',
    'position',
  ],
};

/** Every claim about a person; the provider gives out those of the scopes that were asked for. */
export function claimsOfPersona({ id, email, person, ...persona }: AccountHolder) {
  const { name, nameEn, agency, position } = person;
  return {
    sub: id,
    name: fullName(name),
    title: name.title,
    given_name: name.first,
    family_name: name.last,
    title_en: nameEn?.title,
    given_name_en: nameEn?.first,
    family_name_en: nameEn?.last,
    email,
    moc_account_kind: persona.kind ?? 'person',
    moc_account_status: persona.status,
    moc_account_expires_at: persona.accountExpiresAt,
    roles: persona.roles,
    agency,
    position,
  };
}
