import type { AuditRecord } from '@moc-sdk/core';
import { FaceError } from '@moc-sdk/core/face-errors';
import { assertOwnEmbedding, type FaceEmbedding, type FaceTemplate } from '../embedding.js';
import type { LivenessStore } from '../liveness/server/store.js';
import { checkKeys, type FaceKeys } from '../template/key-ring.js';
import { type ConfirmedMatch, defaultRenewal, type RenewalRule, renewTemplate } from '../template/renew.js';
import { openTemplate, sealTemplate } from '../template/template.js';
import { rotateAll } from './rotate-all.js';
import type { FacePhotoStore, FaceStore, Forgotten, RotateOptions, RotationProgress } from './types.js';

export interface FaceVaultOptions {
  readonly store: FaceStore;
  /** One key, or a ring whose first key seals and whose others still open. */
  readonly keys: FaceKeys;
  /** The pack in use, `id@version`: `FaceEngine.pack`. */
  readonly pack: string;
  /** Given where photos are kept, so that `forget` erases them too. */
  readonly photos?: FacePhotoStore;
  /** Given where liveness is checked, so that `forget` erases what is kept of a person's bursts and checks too. */
  readonly liveness?: Pick<LivenessStore, 'forget'>;
  /** Default {@link defaultRenewal}. */
  readonly renewal?: RenewalRule;
  /** The time for records, ISO 8601 with offset. Default the computer's clock in UTC. */
  readonly now?: () => string;
}

/** Who does it: a person's stable id, or `system`. Default: the person themself. */
export interface ByWhom {
  readonly actor?: string;
}

/**
 * The faces of an agency's people, sealed, under one roof: everything that reads or changes them. Each change leaves an
 * audit record of who, whom and when, and nothing of a face in it.
 */
export interface FaceVault {
  /**
   * Keeps a person's enrolled face in the place of the one before.
   * @throws MocError `face/template-of-other-pack`, `face/template-damaged` when it is no vector of length 1
   */
  put(person: string, embedding: FaceEmbedding, consent: { consentVersion: string } & ByWhom): Promise<void>;
  /**
   * The face to compare with.
   * @throws MocError `face/not-enrolled`, `face/template-of-other-pack` (ask for a new photo), `face/template-damaged`,
   * `face/key-unknown`
   */
  open(person: string): Promise<FaceTemplate>;
  /**
   * Moves the face a little towards that of a sure match. `false`, and nothing done, when the face was enrolled anew,
   * renewed or erased while this was under way.
   * @throws MocError as `open`, and `face/renewal-refused`
   */
  renew(person: string, match: ConfirmedMatch, by?: ByWhom): Promise<boolean>;
  /**
   * Seals every template anew that was not sealed with the first key of the ring; afterwards the other keys may go,
   * unless `failed` names one. May run beside everything else, and again from where it stopped.
   */
  rotateAll(options?: RotateOptions): Promise<RotationProgress>;
  /** Erases the template, every photo and all liveness traces of a person. May be called again when it failed half-way. */
  forget(person: string, by?: ByWhom): Promise<Forgotten>;
}

/**
 * @throws MocError `face/key-invalid`
 *
 * @example
 * ```ts
 * const vault = createFaceVault({ store, keys: faceKey, pack: engine.pack });
 * await vault.put('somying', (await engine.enrol(profilePhoto)).embedding, { consentVersion: '1' });
 * const { match } = await engine.verify(selfie, await vault.open('somying'));
 * ```
 */
export function createFaceVault(options: FaceVaultOptions): FaceVault {
  const { store, keys, pack, photos, liveness, renewal = defaultRenewal, now = utc } = options;
  checkKeys(keys);

  const record = (
    action: string,
    person: string,
    actor: string,
    details?: AuditRecord['details'],
  ): AuditRecord => {
    return { at: now(), actor, action, subject: `face:${person}`, ...(details && { details }) };
  };
  const stored = async (person: string) => {
    const found = await store.get(person);
    if (!found) throw new FaceError('face/not-enrolled');
    return found;
  };

  return {
    async put(person, embedding, { consentVersion, actor = person }) {
      if (!consentVersion) throw new FaceError('face/consent-missing');
      assertOwnEmbedding(embedding, pack);
      const sealed = await sealTemplate(embedding, { keys, person });
      const audit = record('face.enrolled', person, actor, { consentVersion, pack });
      await store.replace(person, { sealed, consentVersion, enrolledAt: audit.at }, audit);
    },

    async open(person) {
      return openTemplate((await stored(person)).sealed, { keys, person, pack });
    },

    async renew(person, match, { actor = person } = {}) {
      const { sealed: before } = await stored(person);
      const template = renewTemplate(await openTemplate(before, { keys, person, pack }), match, renewal);
      const sealed = await sealTemplate(template, { keys, person });
      return store.reseal(person, before, sealed, record('face.renewed', person, actor, { pack }));
    },

    rotateAll(how = {}) {
      return rotateAll(store, keys, (person) => record('face.rotated', person, 'system'), how);
    },

    async forget(person, { actor = person } = {}) {
      const audit = record('face.erased', person, actor);
      const template = await store.erase(person, audit);
      await liveness?.forget(person);
      return {
        template,
        photos: (await photos?.erase(person, { ...audit, action: 'face.photos-erased' })) ?? 0,
      };
    },
  };
}

function utc(): string {
  return new Date().toISOString();
}
