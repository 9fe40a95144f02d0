import { bangkokDate, fullName, MocError } from '@moc-sdk/core';
import { type FormId, renderForm } from '@moc-sdk/request-forms';
import type { IdentitySurroundings } from '../surroundings.js';

/**
 * The account request form, filled with what is known of the person, as PDF.
 *
 * @throws MocError `request/not-found`, `form/unprintable`
 */
export async function requestForm(
  { records, clock }: Pick<IdentitySurroundings, 'records' | 'clock'>,
  id: string,
  options: { fillable?: boolean } = {},
): Promise<Uint8Array> {
  const account = await records.account(id);
  if (!account) throw new MocError('request/not-found');
  const { profile, email } = account;
  const now = clock.now();
  const data = {
    name: fullName(profile.name),
    email,
    agency: profile.agency ?? '',
    position: profile.position ?? '',
    date: bangkokDate(now),
  };
  return renderForm('account-request' as FormId, data, { ...options, createdAt: now });
}
