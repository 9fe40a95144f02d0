import { parseArgs } from 'node:util';

export interface Flags {
  /** A CSV file of pairs of photos in place of the portraits that come along. */
  readonly pairs: string | undefined;
  /** Ids of the packs of this kit that run, in this order; ratios are taken against the first. */
  readonly packs: readonly string[];
  /** How many photos are timed. */
  readonly photos: number;
  readonly rounds: number;
  /** Print one JSON document. */
  readonly json: boolean;
  /** Print tables for a README. */
  readonly markdown: boolean;
  /** Print these options and measure nothing. */
  readonly help: boolean;
}

export const USAGE = `pnpm bench:face [options]

  --pairs FILE   CSV with the heading a,b,same: photos to measure speed and accuracy on (portraits of the demo photos)
  --packs A,B    packs of this kit (mobilefacenet,dlib); ratios are taken against the first
  --photos N     photos that are timed (40)
  --rounds N     rounds of each peer that count (5)
  --json         one JSON document instead of tables
  --markdown     tables for a README
  --help         these options`;

/** @throws TypeError for what is no option */
export function readFlags(args: readonly string[]): Flags {
  const { values } = parseArgs({
    args: [...args],
    options: {
      pairs: { type: 'string' },
      packs: { type: 'string', default: 'mobilefacenet,dlib' },
      photos: { type: 'string', default: '40' },
      rounds: { type: 'string', default: '5' },
      json: { type: 'boolean', default: false },
      markdown: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { pairs, packs, photos, rounds, json, markdown, help } = values;
  return {
    pairs,
    packs: packs.split(','),
    photos: count('photos', photos),
    rounds: count('rounds', rounds),
    json,
    markdown,
    help,
  };
}

function count(name: string, text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new TypeError(`--${name} wants a number from 1, not ${text}`);
  return Number(text);
}
