import { parseArgs } from 'node:util';

export interface Flags {
  readonly people: number;
  /** People whose days the peer works out in a round. */
  readonly peer: number;
  readonly rounds: number;
  readonly json: boolean;
  readonly markdown: boolean;
  readonly help: boolean;
}

export const USAGE = `pnpm bench:attendance [options]

  --people N     people with a month each (10000)
  --peer N       people whose days the peer works out in a round (100)
  --rounds N     rounds that count (5)
  --json         one JSON document instead of tables
  --markdown     tables for a README
  --help         these options`;

/** @throws TypeError for what is no option */
export function readFlags(args: readonly string[]): Flags {
  const { values } = parseArgs({
    args: [...args],
    options: {
      people: { type: 'string', default: '10000' },
      peer: { type: 'string', default: '100' },
      rounds: { type: 'string', default: '5' },
      json: { type: 'boolean', default: false },
      markdown: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const count = (name: 'people' | 'peer' | 'rounds') => {
    const text = values[name];
    if (!/^[1-9]\d{0,5}$/.test(text)) throw new TypeError(`--${name} wants a number from 1, not ${text}`);
    return Number(text);
  };
  const { json, markdown, help } = values;
  return { people: count('people'), peer: count('peer'), rounds: count('rounds'), json, markdown, help };
}
