import { bangkokDate, MocError } from '@moc-sdk/core';
import { renderForm } from '@moc-sdk/request-forms';
import { openCard } from '../sealing/sealed-card.js';
import type { IdentitySurroundings } from '../surroundings.js';

/**
 * The account request form, filled with what the account and the card say, as PDF.
 *
 * @param options `fillable`: what is missing can be typed on the screen
 * @throws MocError `request/not-found`, `form/unprintable`
 */
export async function requestForm(
  { records, keys, clock }: Pick<IdentitySurroundings, 'records' | 'keys' | 'clock'>,
  id: string,
  { fillable = false }: { fillable?: boolean } = {},
): Promise<Uint8Array> {
  const account = await records.account(id);
  if (!account) throw new MocError('request/not-found');
  const [newest] = await records.cases(id);
  const card = newest && openCard(keys.card, newest);
  const { name, birthDate, agency, position } = account.profile;
  const now = clock.now();
  const data = {
    ...(card?.name ?? name),
    ...(card && { nationalId: card.nationalId }),
    birthDate,
    agency,
    position,
    email: account.email,
    date: bangkokDate(now),
  };
  return renderForm('account-request', data, { createdAt: now, fillable });
}
