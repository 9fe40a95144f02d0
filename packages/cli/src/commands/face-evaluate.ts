import type { Locale } from '@moc-sdk/core';
import { packName } from '@moc-sdk/face';
import { evaluatePairs, evaluationPlot, type Interval, type PairFigures } from '@moc-sdk/face/evaluation';
import type { Answer, Setting } from '../answer.js';
import { choosePack, type PackChoice } from '../evaluation/choose-pack.js';
import { csvLine } from '../evaluation/csv.js';
import { readPairs } from '../evaluation/pairs-file.js';
import { writePlot } from '../evaluation/plot-file.js';
import { type ScoredPhotos, scorePairs } from '../evaluation/score-pairs.js';
import { assertWritable, writeBytes } from '../files.js';
import { table } from '../text/table.js';

export interface EvaluateChoices extends PackChoice {
  readonly root?: string;
  readonly plot?: string;
  readonly saveScores?: string;
}

/** `moc face evaluate`: the figures of a pack on pairs of photos of which the answer is known. */
export async function faceEvaluate(file: string, options: EvaluateChoices & Setting): Promise<Answer> {
  const pack = await choosePack(options);
  const pairs = await readPairs(file, options.root);
  for (const written of [options.plot, options.saveScores]) if (written) await assertWritable(written);
  const scored = await scorePairs(pairs, pack);
  const figures = evaluatePairs(scored.pairs);
  const { lang } = options;
  const label = packName(pack);
  if (options.saveScores) await saveScores(options.saveScores, scored);
  if (options.plot) {
    const { match, review } = pack.thresholds;
    const thresholds = [
      { label: 'match', threshold: match },
      { label: 'review', threshold: review },
    ];
    const title = `${label}: ${figures.pairs} ${lang === 'th' ? 'คู่ภาพ' : 'pairs'}`;
    await writePlot(
      options.plot,
      evaluationPlot([{ label, pairs: scored.pairs }], { title, thresholds, locale: lang }),
    );
  }
  return { yes: true, data: reported(figures, scored), text: shown(figures, scored, lang) };
}

async function saveScores(file: string, { pairs }: ScoredPhotos): Promise<void> {
  const rows = pairs.map(({ a, b, same, similarity }) => [a, b, same ? '1' : '0', String(similarity ?? '')]);
  const content = [['a', 'b', 'same', 'similarity'], ...rows].map(csvLine).join('\n');
  await writeBytes(file, new TextEncoder().encode(`${content}\n`));
}

function reported(figures: PairFigures, { photos, msPerImage }: ScoredPhotos) {
  const { pairs, undetected, accuracy, auc, eer, tarAtFar, threshold } = figures;
  const byRate = <T>(of: (point: PairFigures['tarAtFar'][number]) => T) =>
    Object.fromEntries(tarAtFar.map((point) => [String(point.wantedFar), of(point)]));
  return {
    pairs,
    undetected,
    accuracy: accuracy.value,
    auc: auc.value,
    eer: eer.value,
    tarAtFar: byRate(({ tar }) => tar),
    threshold,
    msPerImage: Math.round(msPerImage * 10) / 10,
    photos,
    accuracyDeviation: accuracy.deviation,
    thresholdAtFar: byRate((point) => point.threshold),
    intervals: { auc: auc.interval, eer: eer.interval, tarAtFar: byRate(({ interval }) => interval) },
  };
}

const words = {
  pairs: { th: 'คู่ภาพ', en: 'pairs' },
  undetected: { th: 'ไม่พบใบหน้า (นับเป็นไม่ตรง)', en: 'no face found (counted as refused)' },
  accuracy: { th: 'ความแม่นยำ', en: 'accuracy' },
  folds: { th: 'กลุ่ม', en: 'folds' },
  at: { th: 'เกณฑ์', en: 'from similarity' },
  speed: { th: 'เวลาต่อภาพ', en: 'time of a photo' },
} as const;

function shown(figures: PairFigures, { msPerImage }: ScoredPhotos, lang: Locale): string {
  const { accuracy, auc, eer, tarAtFar } = figures;
  const word = (name: keyof typeof words) => words[name][lang];
  const rows = [
    [word('pairs'), `${figures.pairs} (${figures.genuine} + ${figures.impostors})`],
    [word('undetected'), String(figures.undetected)],
    [
      word('accuracy'),
      `${percent(accuracy.value)} ± ${percent(accuracy.deviation)}`,
      `${accuracy.folds} ${word('folds')}, ${word('at')} ${figures.threshold.toFixed(3)}`,
    ],
    ['AUC', auc.value.toFixed(5), span(auc.interval, (value) => value.toFixed(5))],
    ['EER', percent(eer.value), span(eer.interval, percent)],
    ...tarAtFar.map(({ wantedFar, tar, threshold, interval }) => [
      `TAR @ FAR ${percent(wantedFar)}`,
      percent(tar),
      `${span(interval, percent)}, ${word('at')} ${threshold.toFixed(3)}`,
    ]),
    [word('speed'), `${msPerImage.toFixed(1)} ms`],
  ];
  return table([['', '', '95 %'], ...rows]);
}

function span({ low, high }: Interval, written: (value: number) => string): string {
  return `${written(low)} – ${written(high)}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}
