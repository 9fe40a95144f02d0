import type { AttendanceFacts } from '@moc-sdk/attendance-rules/evaluate';
import { thaiHolidays } from '@moc-sdk/attendance-rules/holidays';
import { type Almanac, Engine, type RuleProperties } from 'json-rules-engine';

/** What both sides must agree on. */
export interface PeerDay {
  readonly in: string;
  readonly out: string;
  readonly fill: string;
  readonly lateMinutes: number;
  readonly earlyMinutes: number;
}

/** The facts of one day as the engine of rules takes them. */
export interface DayFacts {
  readonly isOff: boolean;
  /** Seconds of the day, in order; or ISO texts, which the engine reads itself. */
  readonly taps: readonly number[] | readonly string[];
  readonly travel: readonly [am: boolean, pm: boolean];
  readonly leave: readonly [am: boolean, pm: boolean];
  readonly clarification: readonly [am: string, pm: string];
  readonly asOf: number;
}

const START = 8.5 * 3_600;
const END = 16.5 * 3_600;
const LUNCH = [12 * 3_600, 13 * 3_600] as const;
const CLOSES = END + 450 * 60;
const GRACE = 5;
const NONE = -1;

const isTrue = (fact: string, path: string) => ({ fact, path, operator: 'equal', value: true });
const known = (fact: string) => ({ fact, operator: 'notEqual', value: NONE });
const unknown = (fact: string) => ({ fact, operator: 'equal', value: NONE });

/** The same rules as the regulation, written as this engine has them: conditions and events, the first of a half counts. */
function rulesOfHalf(slot: 'in' | 'out', place: 0 | 1): RuleProperties[] {
  const tap = slot === 'in' ? 'arrival' : 'departure';
  const limit = slot === 'in' ? 'middle' : 'closes';
  const half = (code: string) => ({ type: slot, params: { code } });
  const path = `$[${place}]`;
  const works = { fact: 'isOff', operator: 'equal', value: false };
  const clarified = (status: string) => ({ fact: 'clarification', path, operator: 'equal', value: status });
  const isLate = { fact: 'asOf', operator: 'greaterThanInclusive', value: { fact: limit } };
  return [
    { priority: 90, conditions: { all: [isTrue('travel', path)] }, event: half('travel') },
    { priority: 80, conditions: { all: [works, isTrue('leave', path)] }, event: half('leave') },
    { priority: 70, conditions: { all: [known(tap), clarified('none')] }, event: half('present') },
    { priority: 75, conditions: { all: [clarified('approved')] }, event: half('clarification-approved') },
    {
      priority: 75,
      conditions: { all: [clarified('awaiting-approval')] },
      event: half('clarification-awaiting'),
    },
    {
      priority: 60,
      conditions: { all: [works, unknown(tap), isLate] },
      event: half(slot === 'in' ? 'missing-in' : 'missing-out'),
    },
    {
      priority: 50,
      conditions: { all: [works, unknown(tap), { ...isLate, operator: 'lessThan' }] },
      event: half('awaited'),
    },
  ];
}

const minutesRules: RuleProperties[] = [
  {
    conditions: {
      all: [
        { fact: 'isExpected', operator: 'equal', value: true },
        { fact: 'late', operator: 'greaterThan', value: GRACE },
      ],
    },
    event: { type: 'late', params: { minutes: { fact: 'late' } } },
  },
  {
    conditions: {
      all: [
        { fact: 'isExpected', operator: 'equal', value: true },
        { fact: 'early', operator: 'greaterThan', value: 0 },
      ],
    },
    event: { type: 'early', params: { minutes: { fact: 'early' } } },
  },
];

/** An engine made ready once, for all people and days. */
export function rulesEngine(): Engine {
  const engine = new Engine([...rulesOfHalf('in', 0), ...rulesOfHalf('out', 1), ...minutesRules], {
    replaceFactsInEventParams: true,
  });
  const value = <T>(almanac: Almanac, fact: string) => almanac.factValue<T>(fact);
  engine.addFact('seconds', async (_, almanac) =>
    (await value<DayFacts['taps']>(almanac, 'taps')).map((tap) =>
      typeof tap === 'number' ? tap : secondsOf(tap),
    ),
  );
  engine.addFact('covered', async (_, almanac) => {
    const [isOff, travel, leave] = await Promise.all([
      value<boolean>(almanac, 'isOff'),
      value<DayFacts['travel']>(almanac, 'travel'),
      value<DayFacts['leave']>(almanac, 'leave'),
    ]);
    return [0, 1].map((half) => !isOff && Boolean(travel[half] || leave[half]));
  });
  engine.addFact('start', async (_, almanac) => ((await only(almanac, 0)) ? LUNCH[1] : START));
  engine.addFact('end', async (_, almanac) => ((await only(almanac, 1)) ? LUNCH[0] : END));
  engine.addFact('middle', async (_, almanac) => {
    if (!(await only(almanac, 0)) && !(await only(almanac, 1))) return LUNCH[0];
    return Math.floor(((await value<number>(almanac, 'start')) + (await value<number>(almanac, 'end'))) / 2);
  });
  engine.addFact('closes', CLOSES);
  engine.addFact('arrival', async (_, almanac) => {
    const [first = NONE] = await value<number[]>(almanac, 'seconds');
    return first !== NONE && first < (await value<number>(almanac, 'middle')) ? first : NONE;
  });
  engine.addFact('departure', async (_, almanac) => {
    const last = (await value<number[]>(almanac, 'seconds')).at(-1) ?? NONE;
    return last !== NONE && last >= (await value<number>(almanac, 'middle')) ? last : NONE;
  });
  engine.addFact('isExpected', async (_, almanac) => {
    const [isOff, [am, pm]] = [
      await value<boolean>(almanac, 'isOff'),
      await value<[boolean, boolean]>(almanac, 'covered'),
    ];
    return !isOff && !(am && pm);
  });
  engine.addFact('late', async (_, almanac) => {
    const arrival = await value<number>(almanac, 'arrival');
    return arrival === NONE ? 0 : Math.floor((arrival - (await value<number>(almanac, 'start'))) / 60);
  });
  engine.addFact('early', async (_, almanac) => {
    const departure = await value<number>(almanac, 'departure');
    return departure === NONE ? 0 : Math.ceil(((await value<number>(almanac, 'end')) - departure) / 60);
  });
  return engine;
}

/** Whether this half alone is covered. */
async function only(almanac: Almanac, half: 0 | 1): Promise<boolean> {
  const covered = await almanac.factValue<[boolean, boolean]>('covered');
  return covered[half] && !covered[half === 0 ? 1 : 0];
}

function secondsOf(at: string): number {
  return (Date.parse(at) / 1_000 + 7 * 3_600) % 86_400;
}

/** One day by the engine of rules. */
export async function runDay(engine: Engine, facts: DayFacts): Promise<PeerDay> {
  const { events } = await engine.run({ ...facts });
  const first = (type: string) => events.find((event) => event.type === type)?.params;
  const [upper, lower] = [first('in')?.code ?? 'none', first('out')?.code ?? 'none'];
  const isOrange = (code: string) => code.startsWith('missing') || code === 'clarification-awaiting';
  const fill =
    upper === 'missing-in' && lower === 'missing-out'
      ? 'full'
      : isOrange(upper) || isOrange(lower)
        ? 'half'
        : 'none';
  const minutes = (type: string) => Number(first(type)?.minutes ?? 0);
  return { in: upper, out: lower, fill, lateMinutes: minutes('late'), earlyMinutes: minutes('early') };
}

const holidays = new Set(
  thaiHolidays.filter(({ areas }) => !areas || areas.includes('TH-12')).map(({ date }) => date),
);

/** A person's days as facts for it, by the date that a punch is on: what an app around this engine would do. */
export function dayFactsOf(facts: AttendanceFacts, asNumbers: boolean): DayFacts[] {
  const { leave = [], travel = [], clarifications = [] } = facts;
  const byDate = new Map<string, (typeof facts)['punches'][number][]>();
  for (const punch of facts.punches) {
    const date = punch.at.slice(0, 10);
    byDate.set(date, [...(byDate.get(date) ?? []), punch]);
  }
  const days = Number(facts.to.slice(8));
  return Array.from({ length: days }, (_, index) => {
    const date = `${facts.from.slice(0, 8)}${String(index + 1).padStart(2, '0')}`;
    const covers = (requests: typeof leave | typeof travel, half: 'am' | 'pm') =>
      requests.some(
        (each) =>
          each.from <= date && date <= each.to && (each.half ?? 'day') !== (half === 'am' ? 'pm' : 'am'),
      );
    const clarified = (half: 'am' | 'pm') =>
      clarifications.find((each) => each.date === date && each.half !== (half === 'am' ? 'pm' : 'am'))
        ?.status ?? 'none';
    const taps = (byDate.get(date) ?? []).map(({ at }) => at).sort();
    return {
      isOff: holidays.has(date) || [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()),
      taps: asNumbers ? taps.map(secondsOf) : taps,
      travel: [covers(travel, 'am'), covers(travel, 'pm')],
      leave: [covers(leave, 'am'), covers(leave, 'pm')],
      clarification: [clarified('am'), clarified('pm')],
      asOf: Date.parse(facts.asOf) / 1_000 + 7 * 3_600 - Date.parse(`${date}T00:00:00Z`) / 1_000,
    };
  });
}
