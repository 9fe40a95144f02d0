import type { StoryFacts } from './story.js';

type Example = Omit<StoryFacts, 'id'>;

/** How a day is computed: each step with facts that show it, whose cell the engine gives. */
export interface Step {
  readonly text: string;
  readonly facts: string;
  readonly example: Example;
}

const DAY = '2026-11-24';
const flexible = ['07:30 15:30', '08:30 16:30', '09:30 17:30'].map((hours, index) => {
  const [start = '', end = ''] = hours.split(' ');
  return { id: 'ABC'.charAt(index), start, end };
});

/** The ten steps, in order. */
export const steps: readonly Step[] = [
  {
    text: '**Normalise.** Instants with any offset become Bangkok time. A stamp that cannot be (year 2000, 30 February, later than `asOf`) is quarantined with its reason; a punch whose face did not match is none.',
    facts: 'punches at 01:29 UTC and in the year 2000',
    example: {
      facts: {
        punches: [
          { at: `${DAY}T01:29:00Z`, source: 'F' },
          { at: '2000-01-01T00:00:07+07:00', source: 'F' },
        ],
      },
    },
  },
  {
    text: '**Rules of the date.** The regulation with the last `validFrom` not after it, the holidays of the area, the days of service. Outside the service the cell is empty.',
    facts: 'employed from the day after',
    example: { punches: ['08:29 F'], facts: { employee: { id: 'e1', employedFrom: '2026-11-25' } } },
  },
  {
    text: '**Band.** The assigned one; else the earliest whose start (with its grace) the first punch makes, else the last. A night band ends on the next date. A punch counts for the day whose window holds it.',
    facts: 'flexible hours 07:30, 08:30, 09:30; came 08:40, left 17:30',
    example: {
      punches: ['08:40 F', '17:30 F'],
      facts: { regulations: [{ validFrom: '2026-01-01', bands: flexible }] },
    },
  },
  {
    text: "**In and out.** The first punch before the middle of the day (lunch's start), the last from it on. Taps within `dedupeSeconds` are one. The key that was pressed is a hint that is never trusted.",
    facts: 'punches at 08:20, 08:20:40, 11:50, 16:40, 16:45',
    example: { punches: ['08:20:00 F', '08:20:40 F', '11:50 F', '16:40 F', '16:45 F'] },
  },
  {
    text: '**Days off.** On a weekend or holiday nothing is missing and nobody late; punches are shown as they are.',
    facts: 'Sunday, punches at 10:05 and 12:40',
    example: { date: '2026-11-29', punches: ['10:05 O', '12:40 O'] },
  },
  {
    text: '**Travel and leave** cover a half or the day, in the order of `precedence`. Only recorded travel and approved leave count. The other half is expected from the end of lunch, or until its start.',
    facts: 'approved personal leave in the morning, left 16:40',
    example: {
      punches: ['16:40 F'],
      facts: { leave: [{ kind: 'personal', from: DAY, to: DAY, half: 'am', status: 'approved' }] },
    },
  },
  {
    text: '**Late and early**, in minutes: within the grace 0, past it counted from the start. Seconds of coming are cut off; a started minute of leaving early counts.',
    facts: 'came 08:41:50, left 16:29:30',
    example: { punches: ['08:41:50 F', '16:29:30 F'] },
  },
  {
    text: '**Missing or awaited.** A half without a punch is awaited as long as one could still fill it, also while a device has not handed in its records; then it is missing.',
    facts: 'asked at 14:10 of the day, no punch yet',
    example: { facts: { asOf: `${DAY}T14:10:00+07:00` } },
  },
  {
    text: '**Clarifications** lie over their half: awaiting or approved. Draft, rejected and deleted ones are as if they were not there. A punch beside one stays.',
    facts: 'came 07:45; the morning was clarified and approved',
    example: {
      punches: ['07:45 O', '16:51 O'],
      facts: { clarifications: [{ date: DAY, half: 'am', status: 'approved' }] },
    },
  },
  {
    text: '**Lateness is a figure, not a code**, unless the code book has a sign for it.',
    facts: 'came 09:10; a code book with `{ code: "late", label: "ส" }`',
    example: {
      punches: ['09:10 F', '16:47 F'],
      facts: {
        codeBook: [{ code: 'late', label: 'ส', name: { th: 'มาสาย', en: 'Late' }, colour: 'attention' }],
      },
    },
  },
];
