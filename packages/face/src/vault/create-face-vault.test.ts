import type { AuditRecord } from '@moc-sdk/core';
import { mobilefacenet } from '@moc-sdk/face-models';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FaceEmbedding, type FaceEngine, type FaceKey, openTemplate } from '../index.js';
import { memoryLivenessStore } from '../liveness/index.js';
import { createFaceEngine } from '../node/index.js';
import { portraitJpeg } from '../node/portraits.test.fixtures.js';
import { createFaceVault, type FaceStore, type StoredFace } from './index.js';

let engine: FaceEngine;
let ananda: FaceEmbedding;
beforeAll(async () => {
  engine = await createFaceEngine({ pack: mobilefacenet });
  ananda = (await engine.enrol(await portraitJpeg('ananda'))).embedding;
});
afterAll(() => engine.close());

const old: FaceKey = { id: '2025', key: new Uint8Array(32).fill(1) };
const current: FaceKey = { id: '2026', key: new Uint8Array(32).fill(2) };
const now = () => '2026-12-01T08:30:00+07:00';

/** A store in memory that keeps its promises: each change with its record. */
function memoryStore() {
  const faces = new Map<string, StoredFace>();
  const audit: AuditRecord[] = [];
  const store: FaceStore = {
    get: async (person) => faces.get(person),
    async replace(person, face, record) {
      faces.set(person, face);
      audit.push(record);
    },
    async reseal(person, before, sealed, record) {
      const face = faces.get(person);
      if (!face || Buffer.compare(face.sealed, before) !== 0) return false;
      faces.set(person, { ...face, sealed });
      audit.push(record);
      return true;
    },
    async erase(person, record) {
      if (faces.delete(person)) audit.push(record);
      return audit.at(-1) === record;
    },
    people: async (after = '', limit) =>
      [...faces.keys()]
        .sort()
        .filter((person) => person > after)
        .slice(0, limit),
  };
  return { faces, audit, store };
}

let memory: ReturnType<typeof memoryStore>;
beforeEach(() => {
  memory = memoryStore();
});
const vaultWith = (...keys: [FaceKey, ...FaceKey[]]) =>
  createFaceVault({ store: memory.store, keys, pack: engine.pack, now });
const consent = { consentVersion: '3' };

describe('the vault of faces', () => {
  it('keeps an enrolled face that a later photo is held against, with a record that tells nothing of it', async () => {
    const vault = vaultWith(current);
    await vault.put('somying', ananda, consent);
    const { match } = await engine.verify(await portraitJpeg('anandaLater'), await vault.open('somying'));
    expect(match).toBe(true);
    expect(memory.faces.get('somying')).toMatchObject({ consentVersion: '3', enrolledAt: now() });
    expect(memory.audit).toEqual([
      {
        at: now(),
        actor: 'somying',
        action: 'face.enrolled',
        subject: 'face:somying',
        details: { consentVersion: '3', pack: engine.pack },
      },
    ]);
  });

  it('keeps no face without the consent it rests on', async () => {
    const put = vaultWith(current).put('somying', ananda, { consentVersion: '' });
    await expect(put).rejects.toMatchObject({ code: 'face/consent-missing' });
  });

  it('has nothing for a person who is not enrolled, nor with a key of the wrong length', async () => {
    await expect(vaultWith(current).open('somying')).rejects.toMatchObject({ code: 'face/not-enrolled' });
    const short = { id: 'short', key: new Uint8Array(16) };
    expect(() => vaultWith(current, short)).toThrow(expect.objectContaining({ code: 'face/key-invalid' }));
  });

  it('renews by a sure match and keeps consent and day of the enrolment', async () => {
    const vault = vaultWith(current);
    await vault.put('somying', ananda, consent);
    const photo = await portraitJpeg('anandaLater');
    const before = await engine.verify(photo, await vault.open('somying'));
    expect(await vault.renew('somying', before)).toBe(true);
    const after = await engine.verify(photo, await vault.open('somying'));
    expect(after.similarity).toBeGreaterThan(before.similarity + 0.05);
    expect((await vault.open('somying')).anchor).toEqual(ananda.values);
    expect(memory.audit.map(({ action }) => action)).toEqual(['face.enrolled', 'face.renewed']);
  });

  it('does not bring back a face that was erased or enrolled anew while it was renewed', async () => {
    const vault = vaultWith(current);
    await vault.put('somying', ananda, consent);
    const match = await engine.verify(await portraitJpeg('anandaLater'), await vault.open('somying'));
    const { reseal } = memory.store;
    memory.store.reseal = async (...change) => {
      await vault.forget('somying');
      return reseal(...change);
    };
    expect(await vault.renew('somying', match)).toBe(false);
    expect(memory.faces.size).toBe(0);
  });

  it('forgets what is kept of liveness checks too', async () => {
    const liveness = memoryLivenessStore();
    const vault = createFaceVault({ store: memory.store, keys: current.key, pack: engine.pack, liveness });
    const kept = { nonce: 'n', prints: [], until: 2 };
    for (const person of ['somying', 'malee']) await liveness.keep({ ...kept, person });
    await liveness.save({ nonce: 'm', person: 'somying', challenges: [], begunAt: 0, expiresAt: 2 });
    await vault.forget('somying');
    expect(await liveness.bursts('somying', 1)).toEqual([]);
    expect(await liveness.take('m')).toBeUndefined();
    expect(await liveness.bursts('malee', 1)).toHaveLength(1);
  });

  it('forgets template and photos, says what it erased, and can be asked again', async () => {
    const photos = new Map([['somying', 3]]);
    const erased: AuditRecord[] = [];
    const vault = createFaceVault({
      store: memory.store,
      keys: current.key,
      pack: engine.pack,
      photos: {
        async erase(person, record) {
          const count = photos.get(person) ?? 0;
          if (photos.delete(person)) erased.push(record);
          return count;
        },
      },
    });
    await vault.put('somying', ananda, consent);
    expect(await vault.forget('somying', { actor: 'dpo' })).toEqual({ template: true, photos: 3 });
    expect(await vault.forget('somying')).toEqual({ template: false, photos: 0 });
    expect(memory.audit.at(-1)).toMatchObject({ actor: 'dpo', action: 'face.erased' });
    expect(erased).toMatchObject([{ actor: 'dpo', action: 'face.photos-erased', subject: 'face:somying' }]);
  });
});

describe('sealing all faces with a new key', () => {
  const people = Array.from({ length: 250 }, (_, i) => `person-${String(i).padStart(3, '0')}`);
  const enrolAll = async () => {
    const vault = vaultWith(old);
    for (const person of people) await vault.put(person, ananda, consent);
    memory.audit.length = 0;
  };

  it('reaches everybody once, page by page, and the old key can go', async () => {
    await enrolAll();
    const seen: number[] = [];
    const done = await vaultWith(current, old).rotateAll({ onProgress: (at) => seen.push(at.seen) });
    expect(done).toEqual({ seen: 250, rotated: 250, failed: [], last: 'person-249' });
    expect(seen).toEqual(people.map((_, i) => i + 1));
    expect(memory.audit.map(({ action }) => action)).toEqual(Array(250).fill('face.rotated'));
    expect((await vaultWith(current).open('person-123')).values).toEqual(ananda.values);
    expect(await vaultWith(current, old).rotateAll()).toMatchObject({ seen: 250, rotated: 0 });
  });

  it('goes on where it was stopped', async () => {
    await enrolAll();
    const aborter = new AbortController();
    let last: string | undefined;
    const stopped = vaultWith(current, old).rotateAll({
      signal: aborter.signal,
      onProgress(at) {
        last = at.last;
        if (at.seen === 130) aborter.abort(new Error('night is over'));
      },
    });
    await expect(stopped).rejects.toThrow('night is over');
    expect(last).toBe('person-129');
    const rest = await vaultWith(current, old).rotateAll({ after: last });
    expect(rest).toMatchObject({ seen: 120, rotated: 120 });
    for (const [person, { sealed }] of memory.faces) {
      await openTemplate(sealed, { keys: [current], person, pack: engine.pack });
    }
  });

  it('reports what does not open, and seals the rest', async () => {
    await enrolAll();
    const first = memory.faces.get('person-000') as StoredFace;
    memory.faces.set('person-001', first);
    await vaultWith({ id: '2024', key: new Uint8Array(32) }).put('person-002', ananda, consent);
    expect(await vaultWith(current, old).rotateAll()).toMatchObject({
      seen: 250,
      rotated: 248,
      failed: [
        { person: 'person-001', code: 'face/template-damaged' },
        { person: 'person-002', code: 'face/key-unknown' },
      ],
    });
    expect(memory.faces.get('person-001')).toBe(first);
  });
});
