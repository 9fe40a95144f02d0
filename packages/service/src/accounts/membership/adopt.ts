import { MocError, type Person, toBangkokIso } from '@moc-sdk/core';
import type { MocIdentity, MocSession } from '@moc-sdk/moc-account-client';
import { type AccountEvent, newAccount } from '@moc-sdk/moc-account-client/account';
import type { AccountProfile, AccountReads, AccountRecord } from '../../ports/index.js';
import { changeAccount } from '../change-account.js';
import { emailSchema } from '../registration/email.js';
import type { IdentitySurroundings } from '../surroundings.js';
import { accountView, readAccountView } from '../views/account-view.js';
import type { AccountView } from '../views/person-views.js';
import { emptyProfile } from './empty-profile.js';

/**
 * Meets an account that was registered elsewhere. One that is known stays as it is; an unknown one is kept with what its
 * session says. Whether somebody is ministry personnel **here** is for a verification to say, so that an account with the
 * badge comes in as a permanent one.
 *
 * @throws MocError `account/not-a-person` for the account of a company or an office
 */
export async function adopt(around: IdentitySurroundings, session: MocSession): Promise<AccountView> {
  const { person, kind } = session.identity;
  if (kind !== 'person') throw new MocError('account/not-a-person');
  const known = await readAccountView(around.records, person.id);
  if (known) return known;
  const email = await freeAddress(around.records, person);
  const begin: AccountRecord = {
    id: person.id,
    email,
    profile: profileOf(person),
    state: newAccount,
    roles: [],
  };
  const event = eventOf(session.identity, toBangkokIso(around.clock.now()));
  return changeAccount(
    around,
    person.id,
    async ({ onAccount, account, writes }) => {
      // Two requests at once: the second finds what the first has kept.
      const kept = account().state.version === 0 ? await onAccount(event) : account();
      return accountView(kept, (await writes.cases(person.id))[0]);
    },
    begin,
  );
}

function eventOf({ status, accountExpiresAt, person }: MocIdentity, at: string): AccountEvent {
  const stamp = { id: `adopt:${person.id}`, at, by: person.id };
  if (status !== 'temporary') return { ...stamp, type: 'adopt-permanent' };
  return { ...stamp, type: 'adopt-temporary', ...(accountExpiresAt && { expiresAt: accountExpiresAt }) };
}

function profileOf({ name, nameEn, agency, position }: Person): AccountProfile {
  return {
    ...emptyProfile,
    name,
    ...(nameEn && { nameEn }),
    ...(agency && { agency, personnelType: 'internal' as const }),
    ...(position && { position }),
  };
}

/** An address that is missing or another living account's is replaced by one that leads nowhere (RFC 2606). */
async function freeAddress(reads: Pick<AccountReads, 'accountByEmail'>, { id, email }: Person) {
  const address = emailSchema.safeParse(email ?? '').data;
  const isFree = address !== undefined && (await reads.accountByEmail(address)) === undefined;
  return isFree ? address : `${Buffer.from(id).toString('hex')}@unknown.invalid`;
}
