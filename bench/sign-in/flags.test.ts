import { describe, expect, it } from 'vitest';
import { readFlags } from './flags.js';

describe('what a run is asked to do', () => {
  it('measures with numbers of its own if nothing is asked', () => {
    expect(readFlags([])).toMatchObject({ conformance: false, json: false, sessions: 1_000, rounds: 5 });
  });

  it('takes what is asked', () => {
    expect(readFlags(['--json', '--conformance', '--logins', '7'])).toMatchObject({
      conformance: true,
      json: true,
      logins: 7,
    });
  });

  it.each([['--rounds', '0'], ['--rounds', 'many'], ['--fast']])(
    'says that %s %s is no option',
    (...args) => {
      expect(() => readFlags(args)).toThrow(TypeError);
    },
  );
});
