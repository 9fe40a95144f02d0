import { nationalIdCheckDigit } from '@moc-sdk/core';
import type { FictionalPerson } from '@moc-sdk/moc-account-client/verification/testing';
import sharp from 'sharp';
import { type AccountWorkplace, cardOf, ORIGIN } from './account-workplace.js';

/** A photographed form: a picture that passes every check. */
export async function scan(): Promise<Uint8Array> {
  const create = { width: 200, height: 280, channels: 3, background: '#f7f3ea' } as const;
  return new Uint8Array(await sharp({ create }).png().toBuffer());
}

/** A document as it arrives, in one piece. */
export function documentOf(bytes: Uint8Array, name = 'form.png') {
  return {
    name,
    content: (async function* () {
      yield bytes;
    })(),
  };
}

/** Registers somebody and submits their card. @returns the account's id */
export async function submit(
  { register, service }: AccountWorkplace,
  person: FictionalPerson,
  card: Partial<ReturnType<typeof cardOf>> = {},
  email?: string,
): Promise<string> {
  const account = await register(person, email);
  await service.verification.start(account, 'ministry-personnel', { by: account });
  await service.verification.submitCard(account, { ...cardOf(person), ...card }, { by: account }, ORIGIN);
  return account;
}

/** Brings somebody whom no directory knows before the reviewers. @returns ids of the account and of the case */
export async function submitForReview(
  place: AccountWorkplace,
  person: FictionalPerson,
): Promise<{ account: string; id: string; version: number }> {
  const account = await submit(place, person);
  const document = documentOf(await scan());
  const view = await place.service.verification.attach(account, document, { by: account }, ORIGIN);
  const { id, version } = view.verification ?? { id: '', version: 0 };
  return { account, id, version };
}

/** People who do not exist, as many as are asked for; each is known to DOPA and to the directories as `like` is. */
export function crowd(like: FictionalPerson, count: number, first = 1): FictionalPerson[] {
  return Array.from({ length: count }, (_, i) => {
    const number = String(first + i).padStart(6, '0');
    const twelve = `901010${number}`;
    return {
      ...like,
      id: `crowd-${number}`,
      nationalId: twelve + nationalIdCheckDigit(twelve),
      laserCode: `JT9000${number}`,
      name: {
        title: 'นาย',
        first: `คนที่${THAI[(first + i) % 10]}${THAI[Math.floor((first + i) / 10) % 10]}`,
        last: 'สมมติ',
      },
      email: `crowd-${number}@moc.example`,
    };
  });
}

const THAI = 'กขคงจชดตนพ';
