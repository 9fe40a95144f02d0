import type { ComparedPhoto } from '@moc-sdk/face';
import type { Answer, Setting } from '../answer.js';
import { choosePack, type PackChoice } from '../evaluation/choose-pack.js';
import { withFaceEngine } from '../face-engine.js';
import { readBytes } from '../files.js';

/** `moc face compare`: are the main faces of two photos of one person. */
export async function faceCompare(
  pathA: string,
  pathB: string,
  options: PackChoice & Setting,
): Promise<Answer> {
  const { lang } = options;
  const pack = await choosePack(options);
  const [photoA, photoB] = await Promise.all([readBytes(pathA), readBytes(pathB)]);
  const found = await withFaceEngine((engine) => engine.compare(photoA, photoB), pack);
  const { match, similarity, threshold } = found;
  const verdict = {
    th: match ? 'บุคคลเดียวกัน' : 'ไม่ใช่บุคคลเดียวกัน',
    en: match ? 'the same person' : 'not the same person',
  }[lang];
  const figures = { th: 'ความคล้าย', en: 'similarity' }[lang];
  const limit = { th: 'เกณฑ์', en: 'threshold' }[lang];
  return {
    yes: match,
    data: { match, similarity, threshold, a: reported(found.a), b: reported(found.b) },
    text: `${verdict} (${figures} ${similarity.toFixed(3)}, ${limit} ${threshold.toFixed(2)})`,
  };
}

function reported({ face: { box, score }, quality: { ok, reasons } }: ComparedPhoto) {
  return { box, score, quality: { ok, reasons } };
}
