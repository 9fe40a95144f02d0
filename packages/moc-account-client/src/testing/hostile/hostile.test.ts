import { errorCatalog } from '@moc-sdk/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE_GROUPS, type HostileCase } from './cases/hostile-case.js';
import { hostileCases } from './cases/hostile-cases.js';
import { openidClientKind } from './peers/openid-client.js';
import { mocAccountKind } from './run/moc-account-kind.js';
import { hostileReport, hostileSummary, hostileTallies } from './run/report.js';
import { type HostileResult, nameOf, runHostileCases } from './run/run-hostile-cases.js';

/** A busy machine takes its time. */
const LONG_MS = 180_000;
const kind = mocAccountKind();
const keyOf = ({ group, name }: { group: string; name: string }) => `${group}: ${name}`;
let ours: readonly HostileResult[];
let peers: readonly HostileResult[];
let byKey: ReadonlyMap<string, HostileResult>;

beforeAll(async () => {
  ours = await runHostileCases(kind);
  peers = await runHostileCases(openidClientKind);
  byKey = new Map(ours.map((result) => [keyOf(result.hostile), result]));
  process.stdout.write(
    `${hostileSummary(kind.name, ours)}\n${hostileSummary(openidClientKind.name, peers)}\n`,
  );
}, LONG_MS);

const statusOf = ({ got }: HostileResult) => (got === 'accepted' ? undefined : got.status);
const statusThatFits = ({ expected }: HostileCase) =>
  expected === 'accepted' ? undefined : errorCatalog[expected.refused].status;

describe.each(HOSTILE_GROUPS)('a hostile provider: %s', (group) => {
  it.each(hostileCases.filter((hostile) => hostile.group === group))('$name', (hostile) => {
    const result = byKey.get(keyOf(hostile));
    expect(result && nameOf(result.got)).toBe(nameOf(hostile.expected));
    expect(result?.faults).toEqual([]);
    expect(statusOf(result!)).toBe(statusOf(result!) && statusThatFits(hostile));
  });
});

describe('the table of hostile cases', () => {
  it('has a name of its own for each case', () => {
    expect(new Set(hostileCases.map(keyOf)).size).toBe(hostileCases.length);
  });

  it('refuses at least as many in each group as the design counts', () => {
    const counted = HOSTILE_GROUPS.map(
      (group) => hostileCases.filter((one) => one.group === group && one.expected !== 'accepted').length,
    );
    // Pushed requests are ours.
    const designed = [6, 0, 11, 8, 24, 20, 5, 5, 22];
    expect(counted.filter((count, at) => count < designed[at]!)).toEqual([]);
  });

  it('calls good what another library takes too', () => {
    const good = peers.filter(({ hostile }) => hostile.expected === 'accepted');
    expect(good.length).toBeGreaterThan(40);
    expect(good.filter(({ got }) => got !== 'accepted').map(({ hostile }) => keyOf(hostile))).toEqual([]);
  });

  it('is printed with what was expected and what came, and counts each group', () => {
    const report = hostileReport(kind.name, ours);
    expect(report).toMatch(
      /^ +claims +nonce of another login +sign-in\/nonce-mismatch +sign-in\/nonce-mismatch$/m,
    );
    expect(report).toContain(`${kind.name}: ${ours.length}/${ours.length}`);
    expect(hostileTallies(ours).at(-1)).toMatchObject({ group: 'all', total: hostileCases.length });
  });

  it('shows what a relying party misses', () => {
    const missed = peers.find(({ hostile }) => keyOf(hostile) === 'refresh: another sub')!;
    expect(missed).toMatchObject({ got: 'accepted', isRight: false });
    expect(hostileReport(openidClientKind.name, [missed])).toMatch(/^× +refresh +another sub/m);
  });
});
