import type { QualityGate } from './gates.js';
import type { QualityMeasures } from './measures.js';

/** Why a photo is not good enough. Stable codes; `faceHint` gives what to tell the person. */
export type QualityReason =
  | 'no-face'
  | 'several-faces'
  | 'too-small'
  | 'turned'
  | 'blurred'
  | 'dark'
  | 'bright'
  | 'cut-off';

/** Whether a face passes a gate, why not, and what was measured. */
export interface Quality {
  readonly ok: boolean;
  readonly reasons: readonly QualityReason[];
  /** Absent when there is no face. */
  readonly measures?: QualityMeasures;
}

/** Holds the measures against a gate. `already` are reasons that were found before, such as a second face. */
export function judgeQuality(
  measures: QualityMeasures,
  gate: QualityGate,
  already: readonly QualityReason[] = [],
): Quality {
  const failures: [boolean, QualityReason][] = [
    [measures.faceHeight < gate.minFaceHeight, 'too-small'],
    [measures.cutOff > gate.maxCutOff, 'cut-off'],
    [measures.turn > gate.maxTurn || Math.abs(measures.nod) > gate.maxNod, 'turned'],
    [measures.brightness < gate.minBrightness, 'dark'],
    [measures.brightness > gate.maxBrightness, 'bright'],
    [measures.sharpness < gate.minSharpness, 'blurred'],
  ];
  const reasons = [...already, ...failures.filter(([failed]) => failed).map(([, reason]) => reason)];
  return { ok: reasons.length === 0, reasons, measures };
}
