import fc from 'fast-check';
import type { AttendanceInput, Band, PunchInput, Regulation } from '../input/types.js';

/** Ten days around a weekend and two holidays; cheap enough for thousands of inputs a second. */
const FIRST = 1;
const LAST = 10;

const two = (number: number) => String(number).padStart(2, '0');
const date = fc.integer({ min: FIRST, max: LAST }).map((day) => `2022-12-${two(day)}`);

/** Half of the times lie where the rules have an edge. */
const clock = fc.oneof(
  fc.constantFrom(
    '07:30:00',
    '08:30:00',
    '08:30:59',
    '08:31:00',
    '11:59:59',
    '12:00:00',
    '16:29:30',
    '16:30:00',
    '21:50:00',
    '06:05:00',
    '02:00:00',
    '23:59:30',
  ),
  fc.integer({ min: 0, max: 86_399 }).map((second) => {
    const minute = Math.floor(second / 60);
    return `${two(Math.floor(minute / 60))}:${two(minute % 60)}:${two(second % 60)}`;
  }),
);

const instant = fc.tuple(date, clock).map(([day, time]) => `${day}T${time}+07:00`);
const half = fc.constantFrom('am', 'pm', 'day');
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });

const officeBand: Band = { id: 'B', start: '08:30', end: '16:30' };
const nightBand: Band = { id: 'N', start: '22:00', end: '06:00' };
const flexibleBands: Band[] = [
  { id: 'C', start: '09:30', end: '17:30' },
  { id: 'A', start: '07:30', end: '15:30' },
  officeBand,
];

const settings = {
  lunch: optional(fc.constantFrom(null, ['12:00', '13:00'] as [string, string])),
  openBeforeMinutes: optional(fc.constantFrom(0, 60, 180, 300)),
  closeAfterMinutes: optional(fc.constantFrom(0, 60, 180, 449)),
  graceInMinutes: optional(fc.constantFrom(0, 5, 15)),
  graceOutMinutes: optional(fc.constantFrom(0, 5)),
  dedupeSeconds: optional(fc.constantFrom(0, 60, 600)),
  workingWeekdays: optional(fc.constantFrom([1, 2, 3, 4, 5], [0, 1, 2, 3, 4, 5, 6], [7, 2])),
  travelOnNonWorkingDays: optional(fc.constantFrom('show', 'hide')),
  precedence: optional(fc.constantFrom(['travel', 'leave'], ['leave', 'travel'], ['leave'])),
};

export const regulation = (bands: fc.Arbitrary<readonly Band[]>, validFrom: string) =>
  fc.record({ validFrom: fc.constant(validFrom), bands, ...settings }) as fc.Arbitrary<Regulation>;

const anyBands = fc.constantFrom<readonly Band[]>(
  [officeBand],
  flexibleBands,
  [nightBand],
  [nightBand, officeBand],
  [{ id: 'M', start: '00:30', end: '08:30' }],
);

/** The same band all the time, so that which band a day has does not hang on its punches. */
export const oneBand = fc.constantFrom<readonly Band[]>([officeBand], [nightBand]);

export const punch: fc.Arbitrary<PunchInput> = fc.record(
  {
    at: fc.oneof(
      { weight: 30, arbitrary: instant },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          '2000-01-01T00:00:00+07:00',
          '2022-02-30T08:00:00+07:00',
          '2022-12-06T01:29:00Z',
          '2022-12-05T20:29:00.500-05:00',
        ),
      },
    ),
    source: fc.constantFrom('O', 'F'),
    face: fc.constantFrom('ok', 'ok', 'ok', 'failed'),
  },
  { requiredKeys: ['at'] },
);

const covered = (kind: fc.Arbitrary<string>, status: fc.Arbitrary<string>) =>
  fc
    .record({
      id: fc.constantFrom('1', '2', '3', '4'),
      kind,
      days: fc.tuple(date, date),
      half: optional(half),
      status,
    })
    .map(({ days, ...request }) => {
      const [from, to] = days.toSorted() as [string, string];
      return { ...request, from, to };
    });

const requests = {
  travel: fc.array(covered(fc.constantFrom('duty', 'training'), fc.constantFrom('recorded', 'deleted')), {
    maxLength: 2,
  }),
  leave: fc.array(covered(fc.constantFrom('sick', 'vacation'), fc.constantFrom('approved', 'draft')), {
    maxLength: 2,
  }),
  clarifications: fc.array(
    fc.record({
      id: fc.constantFrom('1', '2', '3', '4'),
      date,
      half,
      status: fc.constantFrom('draft', 'awaiting-approval', 'approved', 'rejected', 'deleted'),
    }),
    { maxLength: 3 },
  ),
};

const circumstances = {
  from: fc.constant('2022-12-02'),
  to: fc.constant('2022-12-09'),
  asOf: fc.oneof(
    { weight: 3, arbitrary: fc.constant('2022-12-20T09:00:00+07:00') },
    { weight: 1, arbitrary: instant },
  ),
  punches: fc.array(punch, { maxLength: 16 }),
  holidays: fc.subarray([
    { date: '2022-12-05', name: 'วันพ่อแห่งชาติ' },
    { date: '2022-12-07', name: 'วันหยุดพิเศษ', areas: ['TH-12'] },
    { date: '2022-12-07', name: 'วันหยุดที่คาดการณ์', predicted: true },
  ]),
  ...requests,
  unsynced: fc.array(fc.record({ device: fc.constantFrom('F-1', 'F-2'), since: optional(instant) }), {
    maxLength: 1,
  }),
};

const employee = fc.record(
  {
    id: fc.constant('e1'),
    area: fc.constantFrom('TH-10', 'TH-12'),
    band: fc.constantFrom('A', 'B', 'N'),
    employedFrom: fc.constantFrom('2022-12-05', '2020-01-01', '2020-01-01'),
  },
  { requiredKeys: ['id'] },
);

const asInput = (input: unknown) => input as AttendanceInput;

/** Whole inputs of all kinds. */
export const anyInput: fc.Arbitrary<AttendanceInput> = fc
  .record({
    employee,
    regulations: fc
      .tuple(regulation(anyBands, '2021-01-01'), optional(regulation(anyBands, '2022-12-06')))
      .map((both) => both.filter((each) => each !== undefined)),
    ...circumstances,
  })
  .map(asInput);

/** Inputs of people with one band, asked about when everything is over. */
export const steadyInput: fc.Arbitrary<AttendanceInput> = fc
  .record({
    ...circumstances,
    employee: fc.constant({ id: 'e1', area: 'TH-12' }),
    regulations: oneBand.chain((bands) => fc.tuple(regulation(fc.constant(bands), '2021-01-01'))),
    asOf: fc.constant('2022-12-20T09:00:00+07:00'),
  })
  .map(asInput);

/** As many runs as it takes to meet rare company. */
export const RUNS = { numRuns: 20_000 };

/** Milliseconds that they may take on a busy machine. */
export const SLOW = 240_000;
