import { describe, expect, it } from 'vitest';
import { readFlags } from './flags.js';

describe('what a run is asked to do', () => {
  it('measures on photos that come along if nothing is asked', () => {
    expect(readFlags([])).toEqual({
      pairs: undefined,
      packs: ['mobilefacenet', 'dlib'],
      photos: 40,
      rounds: 5,
      json: false,
      markdown: false,
      help: false,
    });
  });

  it('takes what is asked', () => {
    const asked = readFlags(['--pairs', 'staff.csv', '--rounds', '3', '--markdown']);
    expect(asked).toMatchObject({ pairs: 'staff.csv', rounds: 3, markdown: true });
  });

  it.each(['--help', '-h'])('takes %s for a question, not for a mistake', (asked) => {
    expect(readFlags([asked]).help).toBe(true);
  });

  it.each([['--rounds', '0'], ['--photos', 'all'], ['--fast']])('says that %s %s is no option', (...args) => {
    expect(() => readFlags(args)).toThrow(TypeError);
  });
});
