import type { AttendanceFacts, AttendanceRules } from '@moc-sdk/attendance-rules/evaluate';

/** Office hours with a grace of five minutes; holidays and code book are the Thai default set. */
export const rules: AttendanceRules = {
  regulations: [
    {
      validFrom: '2021-01-01',
      bands: [{ id: 'B', start: '08:30', end: '16:30' }],
      graceInMinutes: 5,
    },
  ],
};

const MONTH = '2022-12';
const DAYS = 31;
/** Minutes of the day around which people tap: coming, out for lunch, back, going. */
const TAPS = [8 * 60 + 20, 12 * 60 + 3, 12 * 60 + 52, 16 * 60 + 38] as const;
const SPREAD = 24;

/** Facts of people over December 2022: some four punches a working day, a few requests, nothing the same twice. */
export function people(count: number): AttendanceFacts[] {
  const random = seeded(2565);
  return Array.from({ length: count }, (_, index) => person(index, random));
}

function person(index: number, random: () => number): AttendanceFacts {
  const punches: AttendanceFacts['punches'][number][] = [];
  for (let day = 1; day <= DAYS; day++) {
    // The 3rd of December 2022 is a Saturday.
    const isWeekend = day % 7 === 3 || day % 7 === 4;
    if (isWeekend && random() < 0.97) continue;
    const forgetsTheAfternoon = random() < 0.05;
    for (const minute of TAPS) {
      if (random() < 0.04 || (forgetsTheAfternoon && minute >= 12 * 60)) continue;
      const second = Math.round((minute + (random() - 0.5) * 2 * SPREAD) * 60);
      punches.push({ at: `${MONTH}-${two(day)}T${clock(second)}+07:00`, source: random() < 0.7 ? 'F' : 'O' });
    }
  }
  return {
    employee: { id: `e${index}`, area: 'TH-12' },
    from: `${MONTH}-01`,
    to: `${MONTH}-${DAYS}`,
    asOf: '2023-01-05T09:00:00+07:00',
    punches,
    ...(random() < 0.2 && { leave: [leaveOn(pick(random, DAYS), random)] }),
    ...(random() < 0.1 && { travel: [travelFrom(pick(random, DAYS - 3))] }),
    ...(random() < 0.15 && { clarifications: [clarificationOn(pick(random, DAYS), random)] }),
  };
}

function leaveOn(day: number, random: () => number) {
  const date = `${MONTH}-${two(day)}`;
  const half = (['am', 'pm', 'day'] as const)[pick(random, 3) - 1] ?? 'day';
  return { id: 'l1', kind: 'sick', from: date, to: date, half, status: 'approved' };
}

function travelFrom(day: number) {
  const kind = 'duty' as const;
  return { id: 't1', kind, from: `${MONTH}-${two(day)}`, to: `${MONTH}-${two(day + 2)}`, status: 'recorded' };
}

function clarificationOn(day: number, random: () => number) {
  const half = (['am', 'pm', 'day'] as const)[pick(random, 3) - 1] ?? 'day';
  const status = random() < 0.5 ? ('approved' as const) : ('awaiting-approval' as const);
  return { id: 'c1', date: `${MONTH}-${two(day)}`, half, status };
}

/** From 1 to `most`. */
function pick(random: () => number, most: number): number {
  return 1 + Math.floor(random() * most);
}

function clock(second: number): string {
  return [second / 3_600, (second / 60) % 60, second % 60].map((part) => two(Math.floor(part))).join(':');
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** The same numbers on every machine (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
