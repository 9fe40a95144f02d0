import { explain, type Slot } from '../../packages/attendance-rules/src/index.js';
import type { LocalizedText } from '../../packages/core/src/index.js';
import { markdownTable } from '../marked-place.mjs';
import { pictureMarkup, pictureWidths } from './picture-markup.js';
import { type Chapter, chapters } from './stories/index.js';
import { dayOfStory, type Story } from './story.js';

type Language = keyof LocalizedText;

const words = {
  start: {
    th: `ช่องในปฏิทินมีสองครึ่ง บนคือเวลาเข้า ล่างคือเวลาออก **สีส้มแปลว่ายังมีสิ่งที่ต้องทำ**
ครึ่งช่องสีส้มคือขาดการลงเวลาครึ่งวันนั้น ส้มทั้งช่องคือขาดทั้งวัน กรอบสีส้มอ่อน \`ขจ\` คือชี้แจงแล้ว รออนุมัติ
ตัวอักษรหลังเวลา (\`F\`, \`O\`) บอกว่าลงเวลาจากที่ใด ขีดเส้นใต้สีส้มแปลว่าสายหรือออกก่อนเวลา

หาช่องที่เหมือนของท่าน แล้วกดชื่อเรื่อง`,
    en: `A cell of the calendar has two halves: coming above, leaving below. **Orange means that something is still to be
done.** An orange half is a record that is missing, an all orange cell a whole day without records; \`ขจ\` in a pale orange
frame was clarified and waits for approval. The letter behind a time (\`F\`, \`O\`) says where it was recorded; a time with an orange line below
it is late, or early.

Find the cell that looks like yours and follow its title.`,
  },
  cell: { th: 'ช่อง', en: 'Cell' },
  story: { th: 'เกิดอะไรขึ้น', en: 'What happened' },
  why: { th: 'ระบบอธิบายว่า:', en: 'The system says:' },
  whatToDo: { th: 'ต้องทำอะไร:', en: 'What to do:' },
  end: {
    th: `ไม่พบเรื่องของท่าน? เปิดวันนั้นในปฏิทิน ระบบบอกเหตุผลของวันนั้นให้ทีละข้อ ถ้ายังไม่ตรงกับที่เกิดขึ้นจริง แจ้งฝ่ายบุคคลพร้อมวันที่และเวลา`,
    en: `Your story is not here? Open the day in the calendar: it gives its reasons one by one. If they are not what happened,
tell the personnel office the date and the time.`,
  },
} satisfies Record<string, LocalizedText>;

/** The page for staff, all of it: every story's cell, the engine's sentences, and what to do; Thai, then English. */
export function staffPage(): string {
  return `${[
    '<!-- Written by tools/attendance-guide.mjs out of tools/attendance/stories: change it there. -->',
    '# ทำไมวันของฉันเป็นสีส้ม · Why is my day orange?',
    '[ภาษาไทย](#ภาษาไทย) · [English](#english)',
    `ตัวอย่างในหน้านี้ใช้เวลาราชการปกติ 08:30–16:30 น. หน่วยงานของท่านอาจกำหนดไว้ต่างไป · The examples keep regular
hours, 08:30 to 16:30; your agency may have its own. For whoever sets the rules: [attendance](attendance.md).`,
    ...part('ภาษาไทย', 'th'),
    ...part('English', 'en'),
  ].join('\n\n')}\n`;
}

function part(title: string, language: Language): string[] {
  return [
    `## ${title}`,
    words.start[language],
    index(language),
    ...chapters.flatMap((chapter) => chapterText(chapter, language)),
    '---',
    words.end[language],
  ];
}

/** Every kind of cell at a glance, each with the stories that may be behind it. */
function index(language: Language): string {
  const kinds = new Map<string, Story[]>();
  for (const story of chapters.flatMap(({ stories }) => stories)) {
    const kind = kindOf(story);
    kinds.set(kind, [...(kinds.get(kind) ?? []), story]);
  }
  const rows = [...kinds.values()].map((stories) => [
    picture(stories[0] as Story, language),
    stories.map((story) => `[${story.title[language]}](#${anchorOf(story, language)})`).join('<br>'),
  ]);
  return markdownTable([words.cell[language], words.story[language]], rows);
}

/** Stories of one kind have cells that look alike but for the time. */
function kindOf(story: Story): string {
  const day = dayOfStory(story);
  const half = ({ code, at }: Slot, minutes: number) => [code, at !== undefined, minutes > 0].join();
  return [half(day.in, day.lateMinutes), half(day.out, day.earlyMinutes), day.working].join(' ');
}

function chapterText({ title, stories }: Chapter, language: Language): string[] {
  return [`### ${title[language]}`, ...stories.flatMap((story) => storyText(story, language))];
}

function storyText(story: Story, language: Language): string[] {
  const sentences = explain(dayOfStory(story).because, language);
  return [
    `<a id="${anchorOf(story, language)}"></a>`,
    `#### ${story.title[language]}`,
    `<table><tr><td valign="top">${picture(story, language)}</td><td valign="top">`,
    words.why[language],
    sentences.map((sentence) => `- ${sentence}`).join('\n'),
    `**${words.whatToDo[language]}** ${story.advice[language]}`,
    '</td></tr></table>',
  ];
}

function picture(story: Story, language: Language): string {
  return pictureMarkup(story.id, altOf(story, language), pictureWidths.cell);
}

/** What the cell shows, for whoever does not see it. */
function altOf(story: Story, language: Language): string {
  const day = dayOfStory(story);
  if (day.fill === 'full') return language === 'th' ? 'ช่องสีส้มทั้งช่อง' : 'The whole cell is orange';
  if (!day.in.label && !day.out.label) return language === 'th' ? 'ช่องว่าง' : 'An empty cell';
  return language === 'th'
    ? `บน ${day.in.label} ล่าง ${day.out.label}`
    : `${day.in.label} over ${day.out.label}`;
}

function anchorOf({ id }: Story, language: Language): string {
  return `${id}-${language}`;
}
