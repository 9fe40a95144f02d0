import type { AuditRecord } from '@moc-sdk/core';
import { FaceError } from '@moc-sdk/core/face-errors';
import type { FaceKeys } from '../template/key-ring.js';
import { needsRotation, rotateTemplate } from '../template/template.js';
import type { FaceStore, RotateOptions, RotationProgress } from './types.js';

/** People asked of the store at a time. */
const PAGE = 100;

/**
 * Seals every template anew that the ring's first key did not seal. A template that does not open is reported and left;
 * one that changed meanwhile has been sealed with the current key by whoever changed it.
 */
export async function rotateAll(
  store: FaceStore,
  keys: FaceKeys,
  audit: (person: string) => AuditRecord,
  { after, signal, onProgress }: RotateOptions,
): Promise<RotationProgress> {
  let progress: RotationProgress = {
    seen: 0,
    rotated: 0,
    failed: [],
    ...(after !== undefined && { last: after }),
  };
  for (;;) {
    const people = await store.people(progress.last, PAGE);
    for (const person of people) {
      signal?.throwIfAborted();
      progress = counted(progress, person, await rotateOne(store, keys, person, audit(person)));
      onProgress?.(progress);
    }
    if (people.length < PAGE) return progress;
  }
}

type Outcome = 'rotated' | 'left' | { readonly code: string };

async function rotateOne(
  store: FaceStore,
  keys: FaceKeys,
  person: string,
  audit: AuditRecord,
): Promise<Outcome> {
  const stored = await store.get(person);
  if (!stored) return 'left';
  try {
    if (!(await needsRotation(stored.sealed, keys))) return 'left';
    const sealed = await rotateTemplate(stored.sealed, { keys, person });
    return (await store.reseal(person, stored.sealed, sealed, audit)) ? 'rotated' : 'left';
  } catch (error) {
    // A wrong ring is nobody's template; everything but the two refusals of one template ends the walk.
    const ofTemplate = ['face/key-unknown', 'face/template-damaged'];
    if (error instanceof FaceError && ofTemplate.includes(error.code)) return { code: error.code };
    throw error;
  }
}

function counted(progress: RotationProgress, person: string, outcome: Outcome): RotationProgress {
  return {
    seen: progress.seen + 1,
    rotated: progress.rotated + (outcome === 'rotated' ? 1 : 0),
    failed: typeof outcome === 'object' ? [...progress.failed, { person, ...outcome }] : progress.failed,
    last: person,
  };
}
