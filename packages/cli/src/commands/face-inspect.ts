import { faceHint } from '@moc-sdk/face';
import type { Answer, Setting } from '../answer.js';
import { choosePack, type PackChoice } from '../evaluation/choose-pack.js';
import { withFaceEngine } from '../face-engine.js';
import { readBytes } from '../files.js';

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
          return { file, faces, quality: { ok: quality.ok, reasons: quality.reasons } };
        }),
      ),
    pack,
  );
  return {
    yes: images.every(({ quality }) => quality.ok),
    data: { images },
    text: images
      .map(({ file, faces, quality }) => {
        const hints = quality.reasons.map((reason) => faceHint(reason, lang));
        const count = lang === 'th' ? `${faces.length} ใบหน้า` : `${faces.length} face(s)`;
        return `${file}: ${[count, ...(quality.ok ? ['ok'] : hints)].join('; ')}`;
      })
      .join('\n'),
  };
}
