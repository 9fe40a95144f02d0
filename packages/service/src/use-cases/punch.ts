import { MocError, toBangkokIso } from '@moc-sdk/core';
import type { Verification } from '@moc-sdk/face';
import type { FaceVault } from '@moc-sdk/face/vault';
import type { Direction, Position, PunchResult } from '../api/contract.js';
import type { PersonRecord, PunchRecord } from '../ports/index.js';
import { viewDays } from './day-view.js';
import { evaluateDays } from './evaluate-days.js';
import { onPhoto } from './face-photo.js';
import { siteRelation } from './site-relation.js';
import type { Surroundings } from './surroundings.js';

/** The source that the calendar shows beside the time of a punch from this app. */
const APP_SOURCE = 'O';

export interface PunchInput {
  /** Made by the device once per attempt. */
  id: string;
  direction: Direction;
  photo: Uint8Array;
  position?: Position | undefined;
}

/**
 * Clocks a person in or out. The service's time counts; the face on the photo must match the profile photo. Where the
 * device says it is gets recorded and refuses nobody. The same id again gives the punch that was recorded.
 *
 * @throws MocError `face/not-enrolled`, `face/no-match` (also for a doubtful match), `face/none`, `face/several`,
 * `face/poor-quality`, `face/template-of-other-pack`, and what `FaceEngine` refuses of files
 */
export async function punch(
  around: Surroundings,
  person: PersonRecord,
  input: PunchInput,
): Promise<PunchResult> {
  const { records, clock, sites } = around;
  const at = toBangkokIso(clock.now());
  const before = await records.of(person.id).punch(input.id);
  if (before) return resultOf(around, person, before);

  await confirmFace(around, person.id, input);
  const punch: PunchRecord = { id: input.id, at, direction: input.direction, source: APP_SOURCE };
  if (input.position) {
    const { latitude, longitude, accuracyMetres } = input.position;
    punch.position = { latitude, longitude, accuracyMetres };
    const site = siteRelation(punch.position, sites);
    if (site) punch.site = site;
  }
  const kept = await records.change(person.id, async (writes) => {
    if (!(await writes.addPunch(punch))) return (await writes.punch(punch.id)) ?? punch;
    await writes.audit({
      at,
      actor: person.id,
      action: 'punch.recorded',
      subject: `punch:${punch.id}`,
      details: { direction: punch.direction, relation: punch.site?.relation ?? 'unknown' },
    });
    return punch;
  });
  return resultOf(around, person, kept);
}

async function confirmFace(
  { faces, faceVault, renewFaces, records, clock }: Surroundings,
  person: string,
  { id, direction, photo }: PunchInput,
): Promise<void> {
  const enrolled = await faceVault.open(person);
  const seen = await onPhoto(faces.verify(photo, enrolled));
  const { decision } = seen;
  if (decision === 'match') {
    if (renewFaces) await renewWhenSure(faceVault, person, seen);
    return;
  }
  await records.change(person, (writes) =>
    writes.audit({
      at: toBangkokIso(clock.now()),
      actor: person,
      action: 'punch.refused',
      subject: `punch:${id}`,
      details: { direction, reason: 'face/no-match', decision },
    }),
  );
  throw new MocError('face/no-match');
}

/** A match that is not sure enough for renewal is still a match. */
async function renewWhenSure(vault: FaceVault, person: string, seen: Verification): Promise<void> {
  try {
    await vault.renew(person, seen);
  } catch (error) {
    if (!MocError.isInstance(error) || error.code !== 'face/renewal-refused') throw error;
  }
}

async function resultOf(
  around: Surroundings,
  person: PersonRecord,
  punch: PunchRecord,
): Promise<PunchResult> {
  const date = punch.at.slice(0, 10);
  const records = around.records.of(person.id);
  const [day] = await viewDays(
    records,
    await evaluateDays(around, person, records, { from: date, to: date }),
  );
  if (!day) throw new MocError('system/unexpected');
  return { punch, day };
}
