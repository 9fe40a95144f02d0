import { MocError, type Person, toBangkokIso } from '@moc-sdk/core';
import type { MocIdentity } from '@moc-sdk/moc-account-client';
import type { PersonRecord } from '../ports/index.js';
import type { Surroundings } from './surroundings.js';

/**
 * The record of whoever is signed in. The first request makes it, later ones bring it up to date with the account.
 *
 * @throws MocError `request/not-allowed` for an account without a role
 */
export async function knownPerson(
  { records, clock }: Pick<Surroundings, 'records' | 'clock'>,
  { person, roles }: Pick<MocIdentity, 'person' | 'roles'>,
): Promise<PersonRecord> {
  if (roles.length === 0) throw new MocError('request/not-allowed');
  const known = await records.of(person.id).profile();
  if (known && saysTheSame(known, person)) return known;
  return records.change(person.id, async (writes) => {
    const saved = await writes.saveProfile(person);
    await writes.audit({
      at: toBangkokIso(clock.now()),
      actor: person.id,
      action: known ? 'person.updated' : 'person.recorded',
      subject: `person:${person.id}`,
    });
    return saved;
  });
}

function saysTheSame(known: Person, account: Person): boolean {
  const said = ({ name, nameEn, email, agency, position }: Person) =>
    JSON.stringify([name, nameEn].map((each) => each && [each.title, each.first, each.last])) +
    JSON.stringify([email, agency, position]);
  return said(known) === said(account);
}
