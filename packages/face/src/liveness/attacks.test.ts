import { mobilefacenet } from '@moc-sdk/face-models';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FaceEngine } from '../engine/types.js';
import { createFaceEngine } from '../node/index.js';
import type { DecisionReason, LivenessDecision } from './index.js';
import { type AttackSet, attackSet } from './testing/attack-set.test.fixtures.js';
import { castOf } from './testing/cast.test.fixtures.js';
import { remembering, serverWith } from './testing/deciding.test.fixtures.js';

const asked = ['closer', 'turn-left', 'blink'] as const;

let engine: FaceEngine;
let attacks: AttackSet;
beforeAll(async () => {
  engine = await createFaceEngine({ pack: mobilefacenet });
  const [actor, other] = await castOf('fah', 'dao');
  if (!actor || !other) throw new Error('The cast is not complete.');
  attacks = await attackSet(asked, actor, other);
}, 240_000);
afterAll(() => engine.close());

/** What must have caught each attack; others may have caught it, too. */
const caughtBy: Readonly<Record<string, DecisionReason>> = {
  'print, held': 'still-image',
  'print, turned and brought nearer': 'not-finished',
  'screen, a photo': 'still-image',
  'still, the same file again and again': 'still-image',
  'still with noise': 'still-image',
  'still, moved and zoomed': 'still-image',
  'another face in the middle': 'face-changed',
  'another face at the end': 'face-changed',
  'two faces': 'several-faces',
  'no face': 'not-finished',
  'one challenge left out': 'not-finished',
  'recorded for another order': 'not-finished',
  'frames in another order': 'jump',
  'times that go back': 'frame-times',
  'played ten times as fast': 'too-fast',
  'frames cut out': 'frames-missing',
};

describe('attacks made of real photos', () => {
  it('are each caught by the check that is meant for it, but for a photo that software animates', async () => {
    const observed = remembering(engine);
    const decided = new Map<string, LivenessDecision>();
    for (const [name, frames] of Object.entries(attacks)) {
      decided.set(name, await serverWith(observed, asked).attempt(frames));
    }
    process.stdout.write(table(decided));

    for (const [name, reason] of Object.entries(caughtBy)) {
      const decision = decided.get(name);
      expect([name, decision?.decision]).toEqual([name, 'not-live']);
      expect([name, decision?.reasons]).toEqual([name, expect.arrayContaining([reason])]);
    }
    // The puppet shows that the way to pass is open, for a living person and for one who animates a photo alike.
    const animated = decided.get('animated photo (no defence against it)');
    expect(animated).toMatchObject({ decision: 'live', reasons: [], best: { frame: expect.any(Number) } });
    const close = decided.get('screen, animated photo, its edges out of the picture (no defence against it)');
    expect(close?.audit.took).toHaveLength(3);
    // Shown on a screen, it still follows every challenge: only the passive score can speak against it.
    const onScreen = decided.get('screen, animated photo');
    expect(onScreen?.audit.took).toHaveLength(3);
    expect(onScreen?.audit.passive.median).toBeLessThan(animated?.audit.passive.median ?? 0);
  }, 240_000);
});

/** The table of the guide. */
function table(decided: ReadonlyMap<string, LivenessDecision>): string {
  const rows = [...decided].map(([name, { decision, reasons, audit }]) => {
    const { median, frames } = audit.passive;
    const score = median === undefined ? '' : `${median.toFixed(3)} (${frames})`;
    return `| ${name} | ${decision} | ${reasons.join(', ')} | ${score} |`;
  });
  return ['| frames | decision | reasons | live score |', '| --- | --- | --- | --- |', ...rows, ''].join(
    '\n',
  );
}
