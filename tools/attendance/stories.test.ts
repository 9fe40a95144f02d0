import { describe, expect, it } from 'vitest';
import { type Because, explain } from '../../packages/attendance-rules/src/index.js';
import { chapters } from './stories/index.js';
import { dayOfStory, punchOf } from './story.js';

/** The type asks for every one. */
const rules: Readonly<Record<Because['rule'], true>> = {
  regulation: true,
  'outside-employment': true,
  weekend: true,
  holiday: true,
  band: true,
  'face-failed': true,
  'outside-window': true,
  'double-tap': true,
  travel: true,
  leave: true,
  'half-expected': true,
  punch: true,
  missing: true,
  awaited: true,
  unsynced: true,
  late: true,
  'within-grace': true,
  early: true,
  clarification: true,
  'clarification-not-needed': true,
};

const stories = chapters.flatMap((chapter) => chapter.stories);

describe('everyday stories', () => {
  it('tell every rule that a trace can name', () => {
    const told = new Set(stories.flatMap((story) => dayOfStory(story).because.map(({ rule }) => rule)));
    expect([...told].sort()).toEqual(Object.keys(rules).sort());
  });

  it('ask for something exactly where the cell is orange, or where lateness may be explained', () => {
    const asksForNothing = stories.filter(({ advice }) => advice.en.startsWith('There is nothing to do'));
    for (const story of asksForNothing) expect(dayOfStory(story).fill, story.id).toBe('none');
    for (const story of stories.filter((each) => dayOfStory(each).fill !== 'none')) {
      expect(story.advice.en, story.id).not.toContain('nothing to do');
    }
  });

  it('have ids of their own, and are told in Thai and in English', () => {
    expect(new Set(stories.map(({ id }) => id)).size).toBe(stories.length);
    for (const story of stories) {
      for (const text of [story.title.th, story.advice.th, ...explain(dayOfStory(story).because, 'th')]) {
        expect(text, story.id).toMatch(/[ก-๙]/);
      }
      expect(`${story.title.en}: ${story.advice.en}`, story.id).toMatch(/^[A-Z].+: [A-Z].+\.\)?$/);
    }
  });

  it('write their punches in one way', () => {
    expect(punchOf('08:29 O', '2026-11-24')).toEqual({ at: '2026-11-24T08:29:00+07:00', source: 'O' });
    expect(punchOf('+06:05', '2026-11-30')).toEqual({ at: '2026-12-01T06:05:00+07:00', source: 'F' });
    expect(() => punchOf('8.29', '2026-11-24')).toThrow(/no punch/);
  });
});
