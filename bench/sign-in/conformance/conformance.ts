import {
  type HostileResult,
  hostileReport,
  hostileTallies,
  mocAccountKind,
  openidClientKind,
  type RelyingPartyKind,
  runHostileCases,
} from '@moc-sdk/moc-account-client/testing';
import type { TableWriter } from '../figures/table.js';
import { expressOpenidConnectKind } from './express-openid-connect-kind.js';

/** What one relying party made of the hostile provider. */
export interface Conformance {
  readonly name: string;
  readonly results: readonly HostileResult[];
}

/** This kit first. */
const kinds: readonly RelyingPartyKind[] = [mocAccountKind(), openidClientKind, expressOpenidConnectKind];

/** @param say is told who is on */
export async function conformance(say: (line: string) => void): Promise<readonly Conformance[]> {
  const all: Conformance[] = [];
  for (const kind of kinds) {
    say(`Hostile cases: ${kind.name} …`);
    all.push({ name: kind.name, results: await runHostileCases(kind) });
  }
  return all;
}

/** Whether this kit did in every case what must be done; of others nothing is asked. */
export function isConformant([ours]: readonly Conformance[]): boolean {
  return ours?.results.every(({ isRight }) => isRight) ?? false;
}

/** Every case of this kit by name, then how many of each group everybody got right. */
export function conformanceText(all: readonly Conformance[], table: TableWriter): string {
  const [ours] = all;
  const cases = ours ? hostileReport(ours.name, ours.results) : '';
  return `${cases}\nRefused or accepted as it must be, of the cases that mean something to each\n\n${comparison(all, table)}`;
}

function comparison(all: readonly Conformance[], table: TableWriter): string {
  const tallies = all.map(({ results }) => hostileTallies(results));
  const groups = tallies[0]?.map(({ group }) => group) ?? [];
  const cell = (of: (typeof tallies)[number], wanted: (typeof groups)[number]) => {
    const found = of.find(({ group }) => group === wanted);
    return found ? `${found.right}/${found.total}` : '–';
  };
  const rows = groups.map((group) => [group, ...tallies.map((of) => cell(of, group))]);
  return table(['', ...all.map(({ name }) => name)], rows);
}

/** For programs: counts, and what went wrong where. */
export function conformanceData(all: readonly Conformance[]) {
  return all.map(({ name, results }) => ({
    name,
    tallies: hostileTallies(results),
    wrong: results
      .filter(({ isRight }) => !isRight)
      .map(({ hostile: { group, name: case_, expected }, got, faults }) => ({
        group,
        case: case_,
        expected,
        got,
        faults,
      })),
  }));
}
