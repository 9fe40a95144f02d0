import type { Locale } from '@moc-sdk/core';
import { packName } from '@moc-sdk/face';
import {
  type Calibration,
  calibrate,
  evaluationPlot,
  falseRejectsPerDay,
  type ObservedRate,
  type ProposedThreshold,
} from '@moc-sdk/face/evaluation';
import type { Answer, Setting } from '../answer.js';
import { choosePack, type PackChoice } from '../evaluation/choose-pack.js';
import { readPairs } from '../evaluation/pairs-file.js';
import { isFolder, pairsOfFolder } from '../evaluation/people-folder.js';
import { writePlot } from '../evaluation/plot-file.js';
import { scorePairs } from '../evaluation/score-pairs.js';
import { assertWritable } from '../files.js';
import { table } from '../text/table.js';

export interface CalibrateChoices extends PackChoice {
  readonly root?: string;
  readonly plot?: string;
  readonly far: number;
}

/** `moc face calibrate`: thresholds for an agency's own photos. The answer is no when the pairs are too few. */
export async function faceCalibrate(path: string, options: CalibrateChoices & Setting): Promise<Answer> {
  const pack = await choosePack(options);
  const pairs = (await isFolder(path)) ? await pairsOfFolder(path) : await readPairs(path, options.root);
  if (options.plot) await assertWritable(options.plot);
  const scored = await scorePairs(pairs, pack);
  const calibration = calibrate(scored.pairs, options.far);
  const { lang } = options;
  if (options.plot) {
    const label = packName(pack);
    const proposed = calibration.verdict === 'enough-pairs' ? calibration : undefined;
    const thresholds = (['match', 'review'] as const).flatMap((name) =>
      proposed ? [{ label: name, threshold: proposed[name].threshold }] : [],
    );
    await writePlot(
      options.plot,
      evaluationPlot([{ label, pairs: scored.pairs }], { title: label, thresholds, locale: lang }),
    );
  }
  return {
    yes: calibration.verdict === 'enough-pairs',
    data: {
      ...calibration,
      ...perDay(calibration),
      undetected: scored.pairs.filter(({ similarity }) => similarity === null).length,
    },
    text: calibration.verdict === 'enough-pairs' ? proposal(calibration, lang) : refusal(calibration, lang),
  };
}

function perDay(calibration: Calibration) {
  if (calibration.verdict === 'not-enough-pairs') return {};
  const { rate, interval } = calibration.match.falseRejects;
  return {
    falseRejectsPer1000StaffADay: {
      value: falseRejectsPerDay(rate),
      interval: { low: falseRejectsPerDay(interval.low), high: falseRejectsPerDay(interval.high) },
    },
  };
}

type Proposal = Extract<Calibration, { verdict: 'enough-pairs' }>;

const headings: Record<Locale, string[]> = {
  th: ['', 'เกณฑ์', 'ช่วง 95 %', 'ยอมรับผิดคน', 'ปฏิเสธผิดคน'],
  en: ['', 'from similarity', '95 %', 'false accepts', 'false rejects'],
};

function proposal(calibration: Proposal, lang: Locale): string {
  const row = (name: string, { threshold, interval, falseAccepts, falseRejects }: ProposedThreshold) => [
    name,
    threshold.toFixed(3),
    `${interval.low.toFixed(3)} – ${interval.high.toFixed(3)}`,
    counted(falseAccepts),
    counted(falseRejects),
  ];
  const { rate, interval } = calibration.match.falseRejects;
  const day = [rate, interval.low, interval.high].map((share) => falseRejectsPerDay(share).toFixed(1));
  const far = percent(calibration.wantedFar);
  const sentences = {
    th: [
      `เกณฑ์ match ยอมรับคนอื่นไม่เกิน ${far} ด้วยความเชื่อมั่น 95 % (คู่ภาพคนละคน ${calibration.impostors} คู่)`,
      `บุคลากร 1,000 คน ยืนยันตัววันละ 2 ครั้ง จะถูกปฏิเสธผิดวันละ ${day[0]} ครั้ง (${day[1]} – ${day[2]})`,
    ],
    en: [
      `match accepts a stranger in no more than ${far} with 95 % confidence (${calibration.impostors} pairs of two people).`,
      `Of 1,000 staff who verify twice a day, ${day[0]} are refused wrongly each day (${day[1]} – ${day[2]}).`,
    ],
  }[lang];
  return [
    table([headings[lang], row('match', calibration.match), row('review', calibration.review)]),
    ...sentences,
  ].join('\n');
}

function refusal(calibration: Calibration, lang: Locale): string {
  const { impostors, genuine, impostorsNeeded, supportedFar, wantedFar } = calibration;
  const [far, supported] = [percent(wantedFar), percent(supportedFar)];
  return {
    th: [
      `คู่ภาพไม่พอสำหรับอัตรา ${far}: ต้องมีคู่ภาพคนละคนอย่างน้อย ${impostorsNeeded} คู่ แต่มี ${impostors} คู่ (คนเดียวกัน ${genuine} คู่)`,
      `จำนวนเท่านี้รับรองได้ไม่ต่ำกว่า ${supported}`,
    ],
    en: [
      `Not enough pairs for a false accept rate of ${far}: ${impostorsNeeded} pairs of two people are needed, there are ${impostors} (and ${genuine} of one person).`,
      `So many can promise no less than ${supported}.`,
    ],
  }[lang].join('\n');
}

function counted({ count, of, interval }: ObservedRate): string {
  return `${count}/${of} (${percent(interval.low)} – ${percent(interval.high)})`;
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(3))} %`;
}
