import { createHash } from 'node:crypto';
import { nationalIdCheckDigit } from '@moc-sdk/core';
import type { AccountHolder } from '../persona.js';

/** What `/auth/resource` says of a person, under the names of the protocol. */
export function resourceOfPersona(persona: AccountHolder) {
  const { name, nameEn, email, agency } = persona.person;
  return {
    ID: persona.id,
    Type: persona.kind ?? 'person',
    IsVerify: persona.status === 'temporary' ? 'N' : 'Y',
    IdentificationNo: fictionalNationalId(persona.id),
    TitleName: name.title ?? null,
    FirstName: name.first,
    LastName: name.last,
    FirstNameEn: nameEn?.first ?? null,
    LastNameEn: nameEn?.last ?? null,
    Email: email ?? persona.email,
    DepartmentName: agency ?? null,
  };
}

/** Nobody's number: real ones do not begin with 9. The same for the same persona, with a right check digit. */
function fictionalNationalId(id: string): string {
  const digest = createHash('sha256').update(id).digest();
  const digits = Array.from(digest.subarray(0, 11), (byte) => byte % 10).join('');
  return `9${digits}${nationalIdCheckDigit(`9${digits}`)}`;
}
