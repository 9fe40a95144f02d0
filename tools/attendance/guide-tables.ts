import {
  clarificationTransitions,
  codeBook,
  defaultRegulation,
  leaveKinds,
  type Regulation,
  thaiHolidays,
  travelTransitions,
} from '../../packages/attendance-rules/src/index.js';
import { inPlace, markdownTable } from '../marked-place.mjs';
import { stateDiagram } from '../state-diagrams.mjs';
import { pictureMarkup, pictureWidths } from './picture-markup.js';
import { settingSources, sourceOfCode } from './sources.js';
import { steps } from './steps.js';
import { dayOfStory } from './story.js';

/** Keeps a label on one line. */
const NO_BREAK = '\u00a0';

const pieces: Readonly<Record<string, () => string>> = {
  month: () =>
    pictureMarkup(
      'month',
      'October 2026 on the 28th: present, missing in the morning, in the afternoon, all day; clarified, approved, beside a punch; late, early, holiday, travel, leave, awaited',
      pictureWidths.page,
    ),
  cells: () =>
    pictureMarkup(
      'cells',
      'Ten cells: 08:29 over ข(บ); ข(ช) over 17:48; all orange; ขจ; ขจ.; 07:45 O ขจ.; late 08:41; ล(ก) over ข(บ); ล(ป); ร',
      pictureWidths.page,
    ),
  codes: codeTable,
  steps: stepTable,
  regulation: regulationTable,
  holidays: holidayTable,
  'leave-kinds': leaveTable,
  'clarification-states': () => stateDiagram(clarificationTransitions, 'draft'),
  'travel-states': () => stateDiagram({ new: { record: 'recorded' }, ...travelTransitions }, 'new'),
};

/** The guide with its pictures, tables and drawings as the package has them now. */
export function withAttendanceTables(text: string): string {
  return Object.entries(pieces).reduce((page, [name, piece]) => inPlace(page, name, piece()), text);
}

function codeTable(): string {
  const rows = codeBook.map(({ code, label, name, colour, aliases = [] }) => [
    `\`${code}\``,
    `\`${label}\``,
    `${name.th}<br>${name.en}`,
    colour,
    aliases.map(({ text }) => `\`${text}\``).join(' '),
    sourceOfCode(code),
  ]);
  return markdownTable(['code', 'label', 'meaning', 'colour', 'also read from', 'source'], rows);
}

function stepTable(): string {
  const rows = steps.map(({ text, facts, example }, index) => [
    index + 1,
    text,
    facts,
    cellText(dayOfStory({ id: `step-${index + 1}`, ...example })),
  ]);
  return markdownTable(['', 'step', 'for example', 'gives'], rows);
}

function cellText(day: ReturnType<typeof dayOfStory>): string {
  const halves = [day.in.label, day.out.label]
    .filter(Boolean)
    .map((label) => `\`${label.replaceAll(' ', NO_BREAK)}\``);
  const cell = day.fill === 'full' ? 'all orange' : halves.join('<br>') || 'empty';
  const minutes = [
    day.lateMinutes > 0 ? `<br>late ${day.lateMinutes}` : '',
    day.earlyMinutes > 0 ? `<br>early ${day.earlyMinutes}` : '',
  ];
  return cell + minutes.join('');
}

function regulationTable(): string {
  const given: Partial<Regulation> = defaultRegulation;
  const settings = Object.entries(settingSources) as [keyof Regulation, readonly [string, string]][];
  const rows = settings.map(([name, [meaning, source]]) => [
    `\`${name}\``,
    given[name] === undefined ? '' : `\`${spaced(given[name])}\``,
    meaning,
    source,
  ]);
  return markdownTable(['setting', 'default', 'what it is', 'source'], rows);
}

/** JSON with spaces, so that it breaks in a narrow column. */
function spaced(value: unknown): string {
  return JSON.stringify(value, null, 1).replace(/\s+/g, ' ');
}

/** How many days off each year has, so that a list that lost some is seen. */
function holidayTable(): string {
  const years = [...new Set(thaiHolidays.map(({ date }) => date.slice(0, 4)))].sort();
  const rows = years.map((year) => {
    const days = thaiHolidays.filter(({ date }) => date.startsWith(year));
    const count = (kind: (day: (typeof days)[number]) => unknown) => days.filter(kind).length;
    return [
      `${year} (${Number(year) + 543})`,
      days.length,
      count(({ kind }) => kind === 'substitution'),
      count(({ kind }) => kind === 'special'),
      count(({ areas }) => areas),
      count(({ predicted }) => predicted),
    ];
  });
  return markdownTable(
    ['year', 'days', 'substitution days', 'added by the cabinet', 'of single areas', 'predicted'],
    rows,
  );
}

function leaveTable(): string {
  const rows = leaveKinds.map((kind) => [
    `\`${kind.kind}\``,
    `${kind.name.th}<br>${kind.name.en}`,
    kind.counting === 'working-days' ? 'working days' : 'all days',
    kind.halfDays ? 'yes' : '',
    kind.paidDaysPerYear ?? '',
    kind.paidDaysPerOccasion ?? '',
    kind.source,
  ]);
  return markdownTable(
    ['kind', '', 'counts', 'half days (**inferred**)', 'paid, a year', 'paid, each time', 'source'],
    rows,
  );
}
