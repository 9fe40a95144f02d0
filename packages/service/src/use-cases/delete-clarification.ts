import { toBangkokIso } from '@moc-sdk/core';
import { findClarification, takeStep } from './clarification-step.js';
import type { Surroundings } from './surroundings.js';

/**
 * Takes a clarification back; possible until it is decided.
 *
 * @throws MocError `request/not-found`, `attendance/illegal-event`
 */
export async function deleteClarification(around: Surroundings, person: string, id: string): Promise<void> {
  await around.records.change(person, async (writes) => {
    const at = toBangkokIso(around.clock.now());
    const found = await findClarification(writes, id);
    const event = { id: around.newId(), type: 'delete', at, by: person } as const;
    await writes.saveClarification(takeStep(found, event));
    await writes.audit({
      at,
      actor: person,
      action: 'clarification.deleted',
      subject: `clarification:${id}`,
    });
  });
}
