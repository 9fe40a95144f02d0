import { parseArgs } from 'node:util';

export interface Flags {
  /** Print one JSON document. */
  readonly json: boolean;
  /** Print tables for a README. */
  readonly markdown: boolean;
  readonly people: number;
  readonly lookUps: number;
  readonly rounds: number;
}

export const USAGE = `pnpm bench:active-directory [options]

  --json          one JSON document instead of tables
  --markdown      tables for a README
  --people N      people in the directory (1200)
  --look-ups N    look-ups of each peer in a round (200)
  --rounds N      rounds of each peer that count (5)`;

/** @throws TypeError for what is no option */
export function readFlags(args: readonly string[]): Flags {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      markdown: { type: 'boolean', default: false },
      people: { type: 'string', default: '1200' },
      'look-ups': { type: 'string', default: '200' },
      rounds: { type: 'string', default: '5' },
    },
  });
  const { json, markdown, people, rounds } = values;
  return {
    json,
    markdown,
    people: count('people', people),
    lookUps: count('look-ups', values['look-ups']),
    rounds: count('rounds', rounds),
  };
}

function count(name: string, text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new TypeError(`--${name} wants a number from 1, not ${text}`);
  return Number(text);
}
