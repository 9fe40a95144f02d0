import { toBangkokIso } from '@moc-sdk/core';
import { findTravel } from './find-travel.js';
import type { Surroundings } from './surroundings.js';

/**
 * Takes recorded travel back.
 *
 * @throws MocError `request/not-found`
 */
export async function deleteTravel(around: Surroundings, person: string, id: string): Promise<void> {
  await around.records.change(person, async (writes) => {
    const at = toBangkokIso(around.clock.now());
    const record = await findTravel(writes, id);
    await writes.saveTravel({ ...record, deletedAt: at });
    await writes.audit({ at, actor: person, action: 'travel.deleted', subject: `travel:${id}` });
  });
}
