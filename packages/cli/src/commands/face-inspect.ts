import { type FaceEngine, faceHint } from '@moc-sdk/face';
import type { FaceModelPack } from '@moc-sdk/face-models';
import type { Answer, Setting } from '../answer.js';
import { choosePack, type PackChoice } from '../evaluation/choose-pack.js';
import { withFaceEngine } from '../face-engine.js';
import { readBytes } from '../files.js';

/** How live one picture looks to the passive network; one picture says little. */
interface PassiveLiveness {
  /** 0–1. */
  readonly score: number;
  /** Whether the score reaches the pack's bound, which is meant for the median of a burst. */
  readonly live: boolean;
}

/** `moc face inspect`: the faces in photos, and whether each photo would do as a profile photo. */
export async function faceInspect(paths: readonly string[], options: PackChoice & Setting): Promise<Answer> {
  const { lang } = options;
  const pack = await choosePack(options);
  const photos = await Promise.all(paths.map(async (file) => ({ file, bytes: await readBytes(file) })));
  const images = await withFaceEngine(
    (engine) =>
      Promise.all(
        photos.map(async ({ file, bytes }) => {
          const { faces, quality } = await engine.inspect(bytes);
          const liveness = await passiveLiveness(engine, pack, bytes);
          return { file, faces, quality: { ok: quality.ok, reasons: quality.reasons }, liveness };
        }),
      ),
    pack,
  );
  return {
    yes: images.every(({ quality }) => quality.ok),
    data: { images },
    text: images
      .map(({ file, faces, quality, liveness }) => {
        const hints = quality.reasons.map((reason) => faceHint(reason, lang));
        const count = lang === 'th' ? `${faces.length} ใบหน้า` : `${faces.length} face(s)`;
        const live = liveness && `${lang === 'th' ? 'คะแนนภาพสด' : 'live'} ${liveness.score.toFixed(2)}`;
        return `${file}: ${[count, ...(quality.ok ? ['ok'] : hints), live].filter(Boolean).join('; ')}`;
      })
      .join('\n'),
  };
}

/** Of the main face; `null` without a face, and with a pack that cannot tell. */
async function passiveLiveness(
  engine: FaceEngine,
  { liveness }: FaceModelPack,
  photo: Uint8Array,
): Promise<PassiveLiveness | null> {
  if (!liveness) return null;
  const score = (await engine.observe(photo, { want: ['live'] })).face?.live;
  return score === undefined ? null : { score, live: score >= liveness.passive.minLive };
}
