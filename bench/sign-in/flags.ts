import { parseArgs } from 'node:util';

export interface Flags {
  /** Print the table of refusals instead of timing anything. */
  readonly conformance: boolean;
  /** Print one JSON document. */
  readonly json: boolean;
  /** Print tables for a README. */
  readonly markdown: boolean;
  readonly sessions: number;
  readonly rounds: number;
  readonly logins: number;
}

export const USAGE = `pnpm bench:sign-in [options]

  --conformance   which hostile answers of a provider are refused; times nothing
  --json          one JSON document instead of tables
  --markdown      tables for a README
  --sessions N    sessions in rotation (1000)
  --rounds N      rounds of each peer that count (5)
  --logins N      logins of each peer (60)`;

/** @throws TypeError for what is no option */
export function readFlags(args: readonly string[]): Flags {
  const { values } = parseArgs({
    args: [...args],
    options: {
      conformance: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      markdown: { type: 'boolean', default: false },
      sessions: { type: 'string', default: '1000' },
      rounds: { type: 'string', default: '5' },
      logins: { type: 'string', default: '60' },
    },
  });
  const { conformance, json, markdown, sessions, rounds, logins } = values;
  return {
    conformance,
    json,
    markdown,
    sessions: count('sessions', sessions),
    rounds: count('rounds', rounds),
    logins: count('logins', logins),
  };
}

function count(name: string, text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new TypeError(`--${name} wants a number from 1, not ${text}`);
  return Number(text);
}
