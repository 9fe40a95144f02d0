import { createHash } from 'node:crypto';
import type { Day } from '../../packages/attendance-rules/src/index.js';
import { cellMarkup, escaped } from './cell-markup.js';
import { everyKindOfDay, TODAY } from './month.js';
import { pictureWidths } from './picture-markup.js';
import { chapters } from './stories/index.js';
import { dayOfStory, type Story } from './story.js';

/** A picture of the guides: what is drawn, and how wide it stands there in CSS pixels. */
export interface Picture {
  readonly name: string;
  readonly width: number;
  readonly markup: string;
}

const WEEKDAYS = ['อา.', 'จ.', 'อ.', 'พ.', 'พฤ.', 'ศ.', 'ส.'];

/** The stories whose cells the manual shows, and three that it speaks of. */
const shown = [
  'forgot-afternoon',
  'forgot-morning',
  'forgot-both',
  'clarification-waiting',
  'clarification-approved',
  'record-came-later',
  'travel',
  'sick-leave',
  'leave-forgot-afternoon',
  'late',
];

/** Everything that is drawn for the guides. */
export function pictures(): Picture[] {
  const stories = chapters.flatMap((chapter) => chapter.stories);
  return [
    { name: 'month', width: pictureWidths.page, markup: monthMarkup(everyKindOfDay()) },
    {
      name: 'cells',
      width: pictureWidths.page,
      markup: stripMarkup(stories.filter(({ id }) => shown.includes(id))),
    },
    ...stories.map((story) => ({
      name: story.id,
      width: pictureWidths.cell,
      markup: cellMarkup(dayOfStory(story)),
    })),
  ];
}

/** What every picture was drawn from, so that a stale one is found without a browser. */
export function pictureHashes(): Record<string, string> {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
  return Object.fromEntries(pictures().map(({ name, width, markup }) => [name, hash(`${width} ${markup}`)]));
}

function monthMarkup(days: readonly Day[]): string {
  const first = new Date(`${days[0]?.date}T00:00:00Z`).getUTCDay();
  const head = WEEKDAYS.map((weekday) => `<span class="moc-calendar-weekday">${weekday}</span>`);
  const gaps = Array.from({ length: first }, () => '<span></span>');
  const cells = days.map((day) => cellMarkup(day, TODAY));
  return `<div class="month moc-calendar">${[...head, ...gaps, ...cells].join('')}</div>`;
}

function stripMarkup(stories: readonly Story[]): string {
  const figures = stories.map((story) => {
    // Thai has spaces between phrases only: lines break there.
    const phrases = story.title.th.split(' ').map((phrase) => `<span>${escaped(phrase)}</span>`);
    const caption = `${phrases.join(' ')}<small>${escaped(story.title.en)}</small>`;
    return `<figure>${cellMarkup(dayOfStory(story))}<figcaption>${caption}</figcaption></figure>`;
  });
  return `<div class="strip">${figures.join('')}</div>`;
}
