import { describe, expect, it } from 'vitest';
import { type Acted, acted, done, film } from './acted.test.fixtures.js';
import type { Challenge } from './challenges.js';
import { livenessReducer } from './reducer.js';
import { beginLiveness, type LivenessFrame, type LivenessState } from './state.js';

const asked: Challenge[] = ['turn-left', 'blink', 'closer'];
const honest: Acted[] = [...done.rest, ...done['turn-left'], ...done.blink, ...done.closer];

const play = (frames: readonly LivenessFrame[], from: LivenessState = beginLiveness(asked)) =>
  frames.reduce((state, frame) => livenessReducer(state, frame), from);
const ending = (acts: readonly Acted[], from?: LivenessState) => {
  const { phase, reason } = play(film(acts), from);
  return reason ?? phase;
};
/** The honest film with one frame changed. */
const withFrame = (index: number, act: Acted) => honest.map((old, i) => (i === index ? act : old));

describe('the active check', () => {
  it('is passed by who does what is asked, in its order', () => {
    const end = play(film(honest));
    expect(end).toMatchObject({ phase: 'passed', done: 3, progress: 1, hint: 'done' });
    expect(end.took).toEqual([1000, 1000, 1000]);
  });

  it('goes on from a state that was kept as JSON', () => {
    const frames = film(honest);
    const half = play(frames.slice(0, 12));
    const kept = JSON.parse(JSON.stringify(half)) as LivenessState;
    expect(kept).toEqual(half);
    expect(play(frames.slice(12), kept)).toEqual(play(frames));
  });

  it('works without embeddings, for the hints of a page', () => {
    const blind = film(honest).map(({ at, seen }): LivenessFrame => {
      const { embedding: _, ...face } = seen.face ?? acted(at).seen.face ?? ({} as never);
      return { at, seen: { ...seen, face } };
    });
    expect(play(blind).phase).toBe('passed');
  });

  it('asks one after the other and says how far it is', () => {
    const hints: LivenessState[] = [];
    for (const frame of film(honest)) {
      hints.push(livenessReducer(hints.at(-1) ?? beginLiveness(asked), frame));
    }
    expect([...new Set(hints.map(({ hint }) => hint))]).toEqual([
      'hold-still',
      'turn-left',
      'look-straight',
      'blink',
      'open-eyes',
      'closer',
      'move-back',
      'done',
    ]);
    expect([...new Set(hints.map(({ progress }) => progress))]).toEqual([0, 0.25, 0.5, 0.75, 1]);
  });

  it('tells the person what keeps it from beginning', () => {
    const hint = (act: Acted) => play([acted(0, act)]).hint;
    expect(hint({ faces: 0 })).toBe('show-face');
    expect(hint({ scale: 0.5 })).toBe('come-closer');
    expect(hint({ scale: 1.8 })).toBe('move-back');
    expect(hint({ turn: 0.3 })).toBe('look-straight');
    expect(hint({ roll: 25 })).toBe('look-straight');
    expect(hint({ eyes: 0 })).toBe('open-eyes');
    expect(hint({ reasons: ['blurred'] })).toBe('hold-still');
    expect(hint({ faces: 2 })).toBe('one-person-only');
  });
});

describe('the active check fails', () => {
  it('when the other side or something else is done than was asked', () => {
    expect(ending([...done.rest, ...done['turn-right']])).toBe('wrong-challenge');
    expect(ending([...done.rest, ...done.closer])).toBe('wrong-challenge');
    // A blink is nobody's fault, but it counts only when asked.
    expect(ending([...done.rest, ...done.blink])).toBe('acting');
    expect(ending([...done.rest, ...done['turn-left'], ...done.closer])).toBe('wrong-challenge');
  });

  it('with a second face, another face, or no face for long', () => {
    expect(ending(withFrame(9, { faces: 2 }))).toBe('several-faces');
    expect(ending(withFrame(9, { who: 1.4 }))).toBe('face-changed');
    expect(ending(withFrame(9, { faces: 0 }))).toBe('passed');
    const away = Array.from({ length: 4 }, () => ({ faces: 0 }));
    expect(ending([...honest.slice(0, 9), ...away, ...honest.slice(9)])).toBe('face-lost');
    const blurred = Array.from({ length: 4 }, () => ({ reasons: ['blurred'] as const }));
    expect(ending([...honest.slice(0, 9), ...blurred, ...honest.slice(9)])).toBe('face-lost');
  });

  it('when it is not the enrolled person from the first frame on', () => {
    const enrolled = { values: Float32Array.of(Math.cos(1.4), Math.sin(1.4)) };
    expect(ending(honest, beginLiveness(asked, { enrolled }))).toBe('other-person');
    expect(ending(honest, beginLiveness(asked, { enrolled: { values: Float32Array.of(1, 0) } }))).toBe(
      'passed',
    );
  });

  it('at a cut: the face elsewhere, larger or turned from one frame to the next', () => {
    expect(ending(withFrame(9, { x: 470 }))).toBe('jump');
    expect(ending([...done.rest, { turn: 0.45 }])).toBe('jump');
    expect(ending([...done.rest, ...done['turn-left'], ...done.blink, { scale: 1.5 }])).toBe('jump');
  });

  it('with a face that never changes, though others move it about', () => {
    const still = Array.from({ length: 27 }, (_, i) => ({ look: 'a', x: 320 + 5 * (i % 3) }));
    expect(ending(still)).toBe('still-image');
    expect(ending(still.slice(0, 25))).toBe('acting');
  });

  it('out of time: too fast, too slow, with pauses, backwards', () => {
    const fast = [0, 50, 100, 150, 200, 250].map((at, i) =>
      acted(at, { turn: [0, 0, 0.1, 0.18, 0.2, 0.2][i] ?? 0 }),
    );
    expect(play(fast).reason).toBe('too-fast');
    expect(ending([...done.rest, ...Array.from({ length: 60 }, () => ({}))])).toBe('too-slow');
    const [first, second, third] = film(honest) as [LivenessFrame, LivenessFrame, LivenessFrame];
    expect(play([first, second, { ...third, at: 900 }]).reason).toBe('frames-missing');
    expect(play([second, first]).reason).toBe('frame-times');
    expect(play([first, { ...second, at: 0 }]).reason).toBe('frame-times');
    expect(play([{ ...first, at: Number.NaN }]).reason).toBe('frame-times');
  });

  it('for good', () => {
    const end = play(film(withFrame(9, { faces: 2 })));
    expect(livenessReducer(end, acted(99_999))).toBe(end);
  });
});
