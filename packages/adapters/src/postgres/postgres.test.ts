import { type Clock, fixedClock } from '@moc-sdk/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryPostgres } from '../testing/index.js';
import { firstBrokenEntry } from './index.js';
import { type Postgres, postgres } from './postgres.js';
import { type PostgresServer, startPostgresServer } from './testing/postgres-server.js';

const somying = {
  id: 'somying',
  name: { title: 'นางสาว', first: 'สมหญิง', last: 'ใจดี' },
  agency: 'สำนักงานปลัดกระทรวงพาณิชย์',
};
const prapat = { id: 'prapat', name: { title: 'นาย', first: 'ประพัฒน์', last: 'ศรีสุวรรณ' } };
const punch = {
  id: 'p1',
  at: '2026-11-24T08:29:00+07:00',
  direction: 'in',
  source: 'O',
  position: { latitude: 13.8576, longitude: 100.4937, accuracyMetres: 12.5 },
  site: { id: 'ops', distanceMetres: 3.2, relation: 'inside' },
} as const;
const audit = (action: string) => ({
  at: '2026-11-24T08:29:00+07:00',
  actor: 'somying',
  action,
  subject: 'punch:p1',
  details: { relation: 'inside', attempts: 1 },
});
const november = { from: '2026-11-01', to: '2026-11-30' };
const novemberInstants = { from: '2026-11-01T00:00:00+07:00', to: '2026-12-01T00:00:00+07:00' };
const boss = { name: 'นายอำนาจ น้ำใจงาม', position: 'ผู้อำนวยการกลุ่ม' };
const clarification = {
  id: 'c1',
  number: 1,
  date: '2026-11-23',
  half: 'pm',
  reason: 'ลืมลงเวลาเลิกงาน',
  place: '',
  supervisor: boss,
  director: boss,
  status: 'awaiting-approval',
  writtenAt: '2026-11-24T09:00:00+07:00',
  steps: [{ id: 's1', type: 'submit', at: '2026-11-24T09:00:00+07:00', actor: 'somying' }],
} as const;
const file = {
  id: 'f1',
  content: 'a'.repeat(64),
  bytes: 5_000_000_000,
  kind: 'pdf',
  uploadedBy: 'somying',
  uploadedAt: '2026-11-24T09:30:00+07:00',
} as const;

const server = await startPostgresServer();
if ('reason' in server)
  process.stderr.write(`No PostgreSQL server here, only PGlite is tested: ${server.reason}\n`);
const places = [
  { name: 'PGlite in memory', open: memoryPostgres },
  ...('url' in server
    ? [
        {
          name: 'a PostgreSQL server',
          open: (options: { clock: Clock }) => postgres({ ...options, database: { url: server.url } }),
        },
      ]
    : []),
];
afterAll(() => (server as PostgresServer).stop?.());

describe.each(places)('on $name', ({ open }) => {
  const clock = fixedClock('2026-11-24T10:00:00+07:00');
  let store: Postgres;

  beforeAll(async () => {
    store = await open({ clock });
    await store.records.change('somying', (records) => records.saveProfile(somying).then(() => {}));
    await store.records.change('prapat', (records) => records.saveProfile(prapat).then(() => {}));
  });
  afterAll(() => store.close());

  it('gives back a person, and keeps the placement when the account is read again', async () => {
    const placement = { area: 'TH-12', employedFrom: '2020-01-06', supervisor: boss };
    await store.records.change('somying', (records) => records.savePlacement(placement));
    await store.records.change('somying', (records) => records.saveProfile(somying));
    expect(await store.records.of('somying').profile()).toEqual({
      ...somying,
      ...placement,
    });
  });

  it('keeps a punch once however often it comes, and only with its person', async () => {
    const add = () => store.records.change('somying', (records) => records.addPunch(punch));
    const answers = await Promise.all([add(), add(), add()]);
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect(await store.records.of('somying').punches(novemberInstants)).toEqual([punch]);
    expect(await store.records.of('prapat').punches(novemberInstants)).toEqual([]);
    expect(await store.records.of('prapat').punch('p1')).toBeUndefined();
  });

  it('keeps nothing of a change that fails half way', async () => {
    const failing = store.records.change('somying', async (records) => {
      await records.addPunch({ ...punch, id: 'p2' });
      await records.audit(audit('punch.recorded'));
      throw new Error('the power went');
    });
    await expect(failing).rejects.toThrow('the power went');
    expect(await store.records.of('somying').punch('p2')).toBeUndefined();
    expect(await store.auditTrail('somying')).toEqual([]);
  });

  it('gives dates as text and large numbers as numbers', async () => {
    await store.records.change('somying', async (records) => {
      await records.addFile(file);
      await records.saveClarification(clarification);
      await records.saveClarification({
        ...clarification,
        status: 'approved',
        approvedAt: '2026-11-24T09:30:00+07:00',
        scan: 'f1',
        steps: [
          ...clarification.steps,
          { id: 's2', type: 'attach-scan', at: '2026-11-24T09:30:00+07:00', actor: 'somying' },
        ],
      });
    });
    const [kept] = await store.records.of('somying').clarifications(november);
    expect(kept).toMatchObject({ date: '2026-11-23', status: 'approved', scan: 'f1' });
    expect(kept?.steps.map((step) => step.type)).toEqual(['submit', 'attach-scan']);
    expect(await store.records.of('somying').files(['f1', 'f2'])).toEqual([file]);
    expect(await store.records.of('prapat').files(['f1'])).toEqual([]);
  });

  it('refuses a scan that was never stored', async () => {
    const dangling = store.records.change('somying', (records) =>
      records.saveClarification({ ...clarification, id: 'c2', scan: 'nowhere' }),
    );
    await expect(dangling).rejects.toMatchObject({ code: '23503' });
  });

  it('leaves deleted travel out of the days it touched', async () => {
    const travel = {
      id: 't1',
      kind: 'training',
      from: '2026-10-30',
      to: '2026-11-02',
      half: 'day',
      place: 'เชียงใหม่',
      recordedAt: '2026-10-20T09:00:00+07:00',
      attachment: 'f1',
    } as const;
    await store.records.change('somying', (records) => records.saveTravel(travel));
    expect(await store.records.of('somying').travels(november)).toEqual([travel]);
    await store.records.change('somying', (records) =>
      records.saveTravel({ ...travel, deletedAt: '2026-11-01T09:00:00+07:00' }),
    );
    expect(await store.records.of('somying').travels(november)).toEqual([]);
  });

  it('remembers the first answer to a key', async () => {
    const answer = { key: 'k1', fingerprint: 'f', answer: { id: 'c1' } };
    await store.records.change('somying', (records) => records.keepAnswer(answer));
    const kept = await store.records.change('somying', (records) => records.keptAnswer('k1'));
    expect(kept).toEqual({ fingerprint: 'f', answer: { id: 'c1' } });
    expect(await store.records.change('prapat', (records) => records.keptAnswer('k1'))).toBeUndefined();
  });

  it('keeps one template a person and erases it with a trace', async () => {
    const template = {
      sealed: new Uint8Array([1, 2, 255]),
      consentVersion: '1',
      enrolledAt: '2026-11-24T09:00:00+07:00',
    };
    await store.faceTemplates.replace('prapat', template, audit('face.enrolled'));
    await store.faceTemplates.replace(
      'prapat',
      { ...template, sealed: new Uint8Array([9]) },
      audit('face.enrolled'),
    );
    expect((await store.faceTemplates.get('prapat'))?.sealed).toEqual(new Uint8Array([9]));
    expect(await store.faceTemplates.erase('prapat', audit('face.erased'))).toBe(true);
    expect(await store.faceTemplates.erase('prapat', audit('face.erased'))).toBe(false);
    expect(await store.faceTemplates.get('prapat')).toBeUndefined();
    const trail = await store.auditTrail('prapat');
    expect(trail.map((entry) => entry.action)).toEqual(['face.enrolled', 'face.enrolled', 'face.erased']);
  });

  it('seals a template anew only in the place of the very same bytes, and lists who has one', async () => {
    const before = new Uint8Array([1, 2, 255]);
    const template = { sealed: before, consentVersion: '1', enrolledAt: '2026-11-24T09:00:00+07:00' };
    const people = ['seal-a', 'seal-b', 'seal-c'];
    for (const person of people) {
      await store.records.change(person, async (records) => {
        await records.saveProfile({ ...prapat, id: person });
      });
      await store.faceTemplates.replace(person, template, audit('face.enrolled'));
    }
    const after = new Uint8Array([7]);
    const reseal = () => store.faceTemplates.reseal('seal-b', before, after, audit('face.rotated'));
    expect([await reseal(), await reseal()]).toEqual([true, false]);
    expect(await store.faceTemplates.get('seal-b')).toEqual({ ...template, sealed: after });
    expect((await store.auditTrail('seal-b')).map(({ action }) => action)).toEqual([
      'face.enrolled',
      'face.rotated',
    ]);

    expect(await store.faceTemplates.people('seal', 2)).toEqual(['seal-a', 'seal-b']);
    expect(await store.faceTemplates.people('seal-b', 2)).toEqual(['seal-c']);
    expect(await store.faceTemplates.people(undefined, 99)).toEqual(expect.arrayContaining(people));
    for (const person of people) await store.faceTemplates.erase(person, audit('face.erased'));
  });

  it('shows where an audit trail was tampered with', async () => {
    const trail = await store.auditTrail('prapat');
    expect(firstBrokenEntry('prapat', trail)).toBeUndefined();
    expect(firstBrokenEntry('somying', trail)).toBe(1);
    expect(firstBrokenEntry('prapat', trail.toSpliced(1, 1))).toBe(3);
    const rewritten = trail.map((entry) => (entry.seq === 2 ? { ...entry, actor: 'nobody' } : entry));
    expect(firstBrokenEntry('prapat', rewritten)).toBe(2);
  });

  it('numbers the trail without gaps under writes at the same time', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        store.records.change('somying', (records) => records.audit(audit(`load.${i}`))),
      ),
    );
    const trail = await store.auditTrail('somying');
    expect(trail.map((entry) => entry.seq)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    expect(firstBrokenEntry('somying', trail)).toBeUndefined();
  });
});

if ('url' in server) {
  it('opens the same server twice at once and makes the tables once', async () => {
    const both = await Promise.all([
      postgres({ database: { url: server.url } }),
      postgres({ database: { url: server.url } }),
    ]);
    expect(await both[1].records.of('somying').profile()).toMatchObject(somying);
    await Promise.all(both.map((store) => store.close()));
  });
}

it('says that the storage is not available when no server answers', async () => {
  await expect(postgres({ database: { url: 'postgres://localhost:1/none' } })).rejects.toMatchObject({
    code: 'system/storage-unavailable',
  });
});
