import { MocError } from '@moc-sdk/core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { portrait } from './testing/portraits.js';
import { BASE_URL, openWorkplace, type Workplace } from './testing/workplace.js';

const MORNING = '2026-11-24T08:29:00+07:00';
const boss = { name: 'นางน้ำทิพย์ ญาณวัฒน์', position: 'หัวหน้ากลุ่มงาน' };
const draft = {
  date: '2026-11-23',
  half: 'pm',
  reason: 'ลืมลงเวลาเลิกงาน เนื่องจากไปประชุมที่กรมการค้าต่างประเทศ',
  supervisor: boss,
  director: boss,
} as const;
const atOffice = { latitude: 13.8576, longitude: 100.4937, accuracyMetres: 15, at: MORNING };

let place: Workplace;
beforeAll(async () => {
  place = await openWorkplace(MORNING);
});
afterAll(() => place.close());
afterEach(() => {
  expect(place.failures.splice(0)).toEqual([]);
});

const photo = async (name: Parameters<typeof portrait>[0]) =>
  new Blob([new Uint8Array(await portrait(name))]);
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (MocError.isInstance(error) ? error.code : error),
  );
const actionsOf = async (person: string) =>
  (await place.store.auditTrail(person)).map((entry) => entry.action);
const dayOf = async (person: string, date: string) => {
  const { days } = await place.as(person).attendance(date.slice(0, 7));
  return days.find((day) => day.date === date)!;
};

/** The evening of 23 November is missing: yesterday's morning punch stands alone. */
async function leaveEveningOpen(person: string) {
  await place.as(person).me();
  await place.store.records.change(person, async (records) => {
    await records.addPunch({
      id: 'yesterday-morning',
      at: '2026-11-23T08:10:00+07:00',
      direction: 'in',
      source: 'F',
    });
  });
}

describe('at the door', () => {
  it('lets nobody in without a session', async () => {
    const response = await place.ask(undefined, '/api/v1/me');
    expect(response.status).toBe(401);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toMatchObject({
      code: 'sign-in/required',
      text: { th: expect.stringContaining('กรุณา'), en: 'Please sign in with MOC Account.' },
    });
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['a neighbour on the same domain', { 'sec-fetch-site': 'same-site', origin: 'http://localhost:5000' }],
    ['another origin, from a browser without Sec-Fetch-Site', { origin: 'https://evil.example' }],
    ['an opaque origin', { origin: 'null' }],
    ['a sender that says nothing', {}],
  ])('refuses a change that comes from %s', async (_, headers) => {
    const request = new Request(`${BASE_URL}/api/v1/me/face`, {
      method: 'DELETE',
      headers: { ...headers, 'x-signed-in': 'somying' },
    });
    const response = await place.service.handler(request);
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: 'request/cross-site' });
  });

  it('stops reading a body that is larger than any file may be', async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull: (controller) => {
        sent += 1 << 20;
        controller.enqueue(new Uint8Array(1 << 20));
      },
    });
    const response = await place.ask('somying', '/api/v1/me/travel', {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    } as RequestInit);
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: 'request/too-large' });
    expect(sent).toBeLessThan(16 << 20);
  });

  it('says which field of a request is wrong', async () => {
    const response = await place.ask('somying', '/api/v1/me/clarifications', {
      method: 'POST',
      body: JSON.stringify({ ...draft, date: '2026-02-30' }),
      headers: { 'content-type': 'application/json' },
    });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      code: 'request/invalid',
      details: { issues: [{ path: 'date' }] },
    });
  });

  it('describes itself as OpenAPI 3.1', async () => {
    const document = await (await place.ask(undefined, '/api/v1/openapi.json')).json();
    expect(document).toMatchObject({ openapi: '3.1.0' });
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/api/v1/me', '/api/v1/me/punches', '/api/v1/me/attendance/{month}']),
    );
    expect(Object.keys(document.components.schemas)).toEqual(
      expect.arrayContaining(['Me', 'Month', 'Clarification', 'Problem']),
    );
  });
});

describe('the face', () => {
  it('is enrolled only with consent to the present text, and can be erased', async () => {
    const client = place.as('prapat');
    const input = { photo: await photo('profile'), consentVersion: 'another' };
    expect(await codeOf(client.enrolFace(input))).toBe('face/consent-missing');

    const { face } = await client.me();
    const enrolled = await client.enrolFace({ ...input, consentVersion: face.consentVersion });
    expect(enrolled).toEqual({ enrolled: true, enrolledAt: MORNING, consentVersion: face.consentVersion });
    await client.forgetFace();
    await client.forgetFace();
    expect((await client.me()).face.enrolled).toBe(false);
    expect(await actionsOf('prapat')).toEqual(['person.recorded', 'face.enrolled', 'face.erased']);
  });

  it('says in words what is wrong with a photo', async () => {
    const tiny = await sharp(await portrait('profile'))
      .resize(120)
      .jpeg()
      .toBuffer();
    const input = { photo: new Blob([new Uint8Array(tiny)]), consentVersion: '1' };
    const error = await place
      .as('prapat')
      .enrolFace(input)
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      code: 'face/poor-quality',
      details: {
        reasons: expect.arrayContaining(['too-small']),
        hints: { th: expect.arrayContaining([expect.stringContaining('เล็กเกินไป')]) },
      },
    });
  });
});

describe('clocking in', () => {
  it('asks for a profile photo first', async () => {
    const input = { id: 'attempt-1', direction: 'in', photo: await photo('selfie') } as const;
    expect(await codeOf(place.as('natthanicha').punch(input))).toBe('face/not-enrolled');
  });

  it('lets the right person in, at the server’s time and place', async () => {
    const client = place.as('somying');
    await client.enrolFace({ photo: await photo('profile'), consentVersion: '1' });
    const { punch, day } = await client.punch({
      id: 'attempt-1',
      direction: 'in',
      photo: await photo('selfie'),
      position: atOffice,
    });
    expect(punch).toMatchObject({
      at: MORNING,
      source: 'O',
      site: { id: 'ops-nonthaburi', relation: 'inside' },
    });
    expect(day.in).toMatchObject({ code: 'present', label: '08:29 O' });
    expect(day.out.code).toBe('awaited');
    expect(day.why.th.length).toBeGreaterThan(0);
  });

  it('lets the kept face follow the person by a sure match, and keeps the day of the enrolment', async () => {
    expect(await actionsOf('somying')).toEqual(expect.arrayContaining(['face.enrolled', 'face.renewed']));
    expect((await place.as('somying').me()).face).toMatchObject({ enrolled: true, enrolledAt: MORNING });
  });

  it('records a punch once when the phone sends it three times, also later', async () => {
    const input = { id: 'attempt-2', direction: 'out', photo: await photo('selfie') } as const;
    const client = place.as('somying');
    place.clock.set('2026-11-24T16:45:00+07:00');
    const [first, second] = await Promise.all([client.punch(input), client.punch(input)]);
    place.clock.set('2026-11-24T16:50:00+07:00');
    const late = await client.punch(input);
    expect([second.punch, late.punch]).toEqual([first.punch, first.punch]);
    expect(first.day.out.label).toBe('16:45 O');
    const day = { from: '2026-11-24T00:00:00+07:00', to: '2026-11-25T00:00:00+07:00' };
    expect(await place.store.records.of('somying').punches(day)).toHaveLength(2);
    const recorded = (await actionsOf('somying')).filter((action) => action === 'punch.recorded');
    expect(recorded).toHaveLength(2);
  });

  it('refuses another person’s face, records no punch and keeps the refusal', async () => {
    const input = { id: 'attempt-3', direction: 'out', photo: await photo('stranger') } as const;
    expect(await codeOf(place.as('somying').punch(input))).toBe('face/no-match');
    expect(await place.store.records.of('somying').punch('attempt-3')).toBeUndefined();
    const refusal = (await place.store.auditTrail('somying')).at(-1);
    expect(refusal).toMatchObject({
      action: 'punch.refused',
      details: { direction: 'out', reason: 'face/no-match', decision: 'no-match' },
    });
  });
});

describe('a missing half', () => {
  beforeAll(() => leaveEveningOpen('somying'));

  it('is explained, printed, signed, scanned and then approved', async () => {
    const client = place.as('somying');
    expect((await dayOf('somying', draft.date)).clarifiable).toEqual(['pm']);
    const written = await client.writeClarification(draft);
    expect(written).toMatchObject({ status: 'awaiting-approval', reason: draft.reason });
    expect(await dayOf('somying', draft.date)).toMatchObject({
      fill: 'half',
      out: { code: 'clarification-awaiting' },
      clarifiable: [],
    });

    const form = await place.ask('somying', `/api/v1/me/clarifications/${written.id}/form.pdf`);
    expect(form.headers.get('content-type')).toBe('application/pdf');
    const pdf = new Uint8Array(await form.arrayBuffer());
    expect(new TextDecoder('latin1').decode(pdf.subarray(0, 5))).toBe('%PDF-');

    const approved = await client.attachScan(written.id, new File([pdf], 'ลงนามแล้ว.pdf'));
    expect(approved).toMatchObject({ status: 'approved', scan: { kind: 'pdf', bytes: pdf.length } });
    expect((await dayOf('somying', draft.date)).out).toMatchObject({ label: expect.stringContaining('ขจ.') });

    const scan = await place.ask('somying', `/api/v1/me/clarifications/${written.id}/scan`);
    expect(scan.headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(scan.headers.get('x-content-type-options')).toBe('nosniff');
    expect(new Uint8Array(await scan.arrayBuffer())).toEqual(pdf);

    expect(await codeOf(client.attachScan(written.id, new File([pdf], 'again.pdf')))).toBe(
      'attendance/illegal-event',
    );
    expect(await codeOf(client.deleteClarification(written.id))).toBe('attendance/illegal-event');
    expect((await actionsOf('somying')).slice(-2)).toEqual([
      'clarification.written',
      'clarification.approved',
    ]);
  });

  it('belongs to its person: to others it does not exist', async () => {
    const { clarifications } = await dayOf('somying', draft.date);
    const path = `/api/v1/me/clarifications/${clarifications[0]!.id}`;
    const client = place.as('natthanicha');
    expect((await place.ask('natthanicha', `${path}/form.pdf`)).status).toBe(404);
    expect((await place.ask('natthanicha', `${path}/scan`)).status).toBe(404);
    expect(await codeOf(client.deleteClarification(clarifications[0]!.id))).toBe('request/not-found');
  });

  it('cannot be explained where nothing is missing', async () => {
    const client = place.as('somying');
    expect(await codeOf(client.writeClarification({ ...draft, half: 'am' }))).toBe(
      'attendance/nothing-to-clarify',
    );
    expect(await codeOf(client.writeClarification({ ...draft, date: '2026-11-25' }))).toBe(
      'attendance/nothing-to-clarify',
    );
  });

  it('is written once for one key, and the key serves nothing else', async () => {
    await leaveEveningOpen('natthanicha');
    const post = (body: object) =>
      place.ask('natthanicha', '/api/v1/me/clarifications', {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', 'idempotency-key': 'one-and-only' },
      });
    const [first, second] = await Promise.all([post(draft), post(draft)]);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(await second.json()).toEqual(await first.json());
    expect((await dayOf('natthanicha', draft.date)).clarifications).toHaveLength(1);
    expect(await (await post({ ...draft, reason: 'เหตุผลอื่น' })).json()).toMatchObject({
      code: 'request/key-reused',
    });
  });

  it('is missing again when the clarification is taken back', async () => {
    const { clarifications } = await dayOf('natthanicha', draft.date);
    await place.as('natthanicha').deleteClarification(clarifications[0]!.id);
    expect(await dayOf('natthanicha', draft.date)).toMatchObject({
      out: { code: 'missing-out', label: 'ข(บ)' },
      clarifications: [],
    });
  });
});

describe('official travel', () => {
  const travel = { kind: 'duty', from: '2026-11-19', to: '2026-11-20', place: 'เชียงใหม่' } as const;
  const located = async () =>
    new Uint8Array(
      await sharp(await portrait('stranger'))
        .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '13/1 51/1 27/1' } })
        .jpeg()
        .toBuffer(),
    );

  it('shows on its days, keeps no location of the photo, and can be taken back', async () => {
    const client = place.as('natthanicha');
    const bytes = await located();
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    const recorded = await client.recordTravel({ ...travel, attachment: new File([bytes], 'คำสั่ง.jpg') });
    expect(await dayOf('natthanicha', '2026-11-20')).toMatchObject({
      in: { code: 'travel', label: 'ร' },
      out: { code: 'travel', label: 'ร' },
    });

    const path = `/api/v1/me/travel/${recorded.id}/attachment`;
    const kept = new Uint8Array(await (await place.ask('natthanicha', path)).arrayBuffer());
    expect((await sharp(kept).metadata()).exif).toBeUndefined();
    expect((await place.ask('somying', path)).status).toBe(404);

    await client.deleteTravel(recorded.id);
    expect((await dayOf('natthanicha', '2026-11-20')).in.code).not.toBe('travel');
    expect(await codeOf(client.deleteTravel(recorded.id))).toBe('request/not-found');
  });

  it('refuses ranges and files that cannot be', async () => {
    const client = place.as('natthanicha');
    const jpeg = await located();
    const record = (change: object, bytes: Uint8Array<ArrayBuffer> = jpeg, name = 'a.jpg') =>
      codeOf(client.recordTravel({ ...travel, ...change, attachment: new File([bytes], name) }));
    expect(await record({ to: '2026-11-18' })).toBe('attendance/range-reversed');
    expect(await record({ to: '2027-11-18' })).toBe('attendance/range-too-long');
    expect(await record({}, jpeg.slice(0, jpeg.length / 2))).toBe('attachment/unreadable');
    expect(await record({}, jpeg, 'a.png')).toBe('attachment/content-mismatch');
    expect(await record({}, jpeg, 'a.exe')).toBe('attachment/kind-not-allowed');
    expect(await record({}, new Uint8Array(0))).toBe('attachment/empty');
    expect(await record({}, new Uint8Array(1_600_000))).toBe('attachment/too-large');
    expect(await record({}, new TextEncoder().encode('%PDF-1.7 cut off'), 'a.pdf')).toBe(
      'attachment/unreadable',
    );
  });
});

it('prints the month on paper', async () => {
  const response = await place.ask('somying', '/api/v1/me/attendance/2026-11/report.pdf');
  expect(response.headers.get('content-type')).toBe('application/pdf');
  expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(2_000);
});
