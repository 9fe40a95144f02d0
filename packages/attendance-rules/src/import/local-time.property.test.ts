import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseLogText } from './parse-log-text.js';

const zones = [
  'Asia/Bangkok',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Asia/Gaza',
  'UTC',
];
const QUARTER = 900_000;
const DAY = 86_400_000;

/** What the zone's clocks show, as terminals write it. */
function shown(zone: string, instant: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(
    instant,
  );
}

it('any local time is one instant that shows it, or none, or two', () => {
  const start = Date.UTC(2005, 0, 1);
  const everyQuarter = fc.integer({ min: 0, max: (25 * 365 * DAY) / QUARTER });
  fc.assert(
    fc.property(fc.constantFrom(...zones), everyQuarter, (timezone, quarter) => {
      const local = start + quarter * QUARTER;
      const stamp = new Date(local).toISOString().slice(0, 19).replace('T', ' ');
      const log = `1\t${stamp}\t0\t1\t0`;
      const { punches, quarantined } = parseLogText(log, { format: 'adms', timezone });
      // Offsets lie between -12:00 and +14:00, a quarter of an hour apart.
      const candidates = Array.from({ length: 105 }, (_, i) => local + 12 * 4 * QUARTER - i * QUARTER);
      const instants = candidates.filter((instant) => shown(timezone, instant) === stamp);
      expect(punches.map(({ at }) => Date.parse(at))).toEqual(instants.length === 1 ? instants : []);
      const reason = instants.length === 0 ? 'time-skipped' : 'time-ambiguous';
      expect(quarantined.map((one) => one.reason)).toEqual(instants.length === 1 ? [] : [reason]);
    }),
    {
      examples: [
        ['Europe/Berlin', (Date.UTC(2022, 2, 27, 2, 30) - start) / QUARTER],
        ['Europe/Berlin', (Date.UTC(2022, 9, 30, 2, 30) - start) / QUARTER],
        ['Pacific/Apia', (Date.UTC(2011, 11, 30, 9) - start) / QUARTER],
        ['Australia/Lord_Howe', (Date.UTC(2022, 3, 3, 1, 45) - start) / QUARTER],
      ],
    },
  );
});
