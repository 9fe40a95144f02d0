import { MocError } from '@moc-sdk/core';
import { sealTemplate } from '@moc-sdk/face';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { portrait } from './testing/portraits.js';
import { openWorkplace, type Workplace } from './testing/workplace.js';

const MORNING = '2026-11-24T08:29:00+07:00';

let place: Workplace;
beforeAll(async () => {
  place = await openWorkplace(MORNING);
});
afterAll(() => place.close());
afterEach(() => {
  expect(place.failures.splice(0)).toEqual([]);
});

const blob = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)]);

describe('a face that was enrolled before the face system changed', () => {
  const keep = async (sealed: Uint8Array) => {
    await place.as('somying').me();
    const audit = { at: MORNING, actor: 'somying', action: 'face.enrolled', subject: 'face:somying' };
    const template = { sealed, consentVersion: '1', enrolledAt: MORNING };
    await place.store.faceTemplates.replace('somying', template, audit);
  };
  const sealedBefore = (key: number) => {
    const values = new Float32Array(512);
    values[0] = 1;
    const face = { pack: 'mobilefacenet@1.0.0', pipeline: 1, values };
    return sealTemplate(face, { keys: new Uint8Array(32).fill(key), person: 'somying' });
  };

  it('is told by the service before anyone clocks in', async () => {
    await keep(await sealedBefore(7));
    expect((await place.as('somying').me()).face).toEqual({
      enrolled: true,
      enrolledAt: MORNING,
      outdated: true,
      consentVersion: '1',
    });
  });

  it('refuses the clock-in, and after a new profile photo the same attempt is recorded', async () => {
    const client = place.as('somying');
    const attempt = {
      id: 'attempt-outdated',
      direction: 'in',
      photo: blob(await portrait('selfie')),
    } as const;
    const refusal = await client.punch(attempt).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'face/template-of-other-pack', status: 409 });
    const face = await client.enrolFace({ photo: blob(await portrait('profile')), consentVersion: '1' });
    expect(face).toEqual({ enrolled: true, enrolledAt: MORNING, consentVersion: '1' });
    expect((await client.punch(attempt)).punch).toMatchObject({ id: attempt.id, at: MORNING });
  });

  it('that cannot be opened any more is told alike', async () => {
    await keep((await sealedBefore(7)).map((byte, index) => (index === 60 ? byte ^ 1 : byte)));
    expect((await place.as('somying').me()).face).toMatchObject({ outdated: true });
  });

  it('whose key is missing is the operator’s to mend, and hides nobody from their own page', async () => {
    await keep(await sealedBefore(8));
    expect((await place.as('somying').me()).face).not.toHaveProperty('outdated');
  });
});

describe('a photo that cannot be used', () => {
  const grey = { width: 600, height: 800, channels: 3, background: '#888888' } as const;
  const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
  const two = async () => {
    const [left, right] = await Promise.all([portrait('profile'), portrait('stranger')]);
    const place = [
      { input: left, left: 0, top: 0 },
      { input: right, left: 720, top: 0 },
    ];
    return sharp({ create: { ...grey, width: 1440, height: 960 } })
      .composite(place)
      .jpeg()
      .toBuffer();
  };
  const animated = () => {
    const frames = ['#111111', '#eeeeee'].map((background) => ({ create: { ...grey, background } }));
    return Promise.all(frames.map((frame) => sharp(frame).png().toBuffer())).then((pictures) =>
      sharp(pictures, { join: { animated: true } })
        .webp({ loop: 0 })
        .toBuffer(),
    );
  };

  it.each<[string, () => Promise<Uint8Array>, string, number]>([
    ['HEIC', async () => heic, 'face/image-heic', 415],
    [
      'print colours',
      async () =>
        sharp(await portrait('profile'))
          .toColourspace('cmyk')
          .jpeg()
          .toBuffer(),
      'face/image-cmyk',
      415,
    ],
    [
      '16 bits',
      async () =>
        sharp(await portrait('profile'))
          .toColourspace('rgb16')
          .png()
          .toBuffer(),
      'face/image-deep',
      415,
    ],
    ['animated', animated, 'face/image-animated', 415],
    ['truncated', async () => (await portrait('profile')).subarray(0, 20_000), 'face/image-truncated', 422],
    ['empty', async () => new Uint8Array(), 'face/image-empty', 422],
    ['a PDF', async () => Buffer.from('%PDF-1.7\n%%EOF\n'), 'face/image-unsupported', 415],
    ['no face', () => sharp({ create: grey }).jpeg().toBuffer(), 'face/none', 422],
    ['two people', two, 'face/several', 422],
    [
      'too many pixels',
      () =>
        sharp({ create: { ...grey, width: 9_000, height: 9_000 } })
          .png()
          .toBuffer(),
      'face/image-too-large',
      413,
    ],
  ])('%s: the code, the status and words in both languages', async (_, make, code, status) => {
    const body = new FormData();
    body.set('photo', blob(await make()), 'me.jpg');
    body.set('consentVersion', '1');
    const response = await place.ask('prapat', '/api/v1/me/face', { method: 'PUT', body });
    const problem = await response.json();
    expect(problem).toMatchObject({ code, status });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(problem.text.th).toMatch(/[ก-๙]/);
    expect(problem.text.en).toMatch(/[a-z]/);
    expect((await place.as('prapat').me()).face.enrolled).toBe(false);
  });

  it('lying on its side is turned by what the phone wrote', async () => {
    const turned = await sharp(await portrait('profile'))
      .rotate(90)
      .withMetadata({ orientation: 8 })
      .jpeg()
      .toBuffer();
    const client = place.as('prapat');
    expect((await client.enrolFace({ photo: blob(turned), consentVersion: '1' })).enrolled).toBe(true);
    const punch = client.punch({ id: 'attempt-heic', direction: 'in', photo: blob(heic) });
    const error: unknown = await punch.catch((reason: unknown) => reason);
    expect(MocError.isInstance(error) && error.code).toBe('face/image-heic');
  });
});
