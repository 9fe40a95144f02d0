import type { LocalizedText } from '../../../packages/core/src/index.js';
import type { Story } from '../story.js';
import { awayStories } from './away.js';
import { clarifiedStories } from './clarified.js';
import { forgottenStories } from './forgotten.js';
import { onTimeStories } from './on-time.js';

/** Stories that belong together in the page. */
export interface Chapter {
  readonly title: LocalizedText;
  readonly stories: readonly Story[];
}

/** All everyday stories, in the order of the page. */
export const chapters: readonly Chapter[] = [
  { title: { th: 'ขาดการลงเวลา', en: 'A record is missing' }, stories: forgottenStories },
  { title: { th: 'การชี้แจงเหตุผล', en: 'Clarifications' }, stories: clarifiedStories },
  { title: { th: 'เวลาเข้าและออก', en: 'Times' }, stories: onTimeStories },
  { title: { th: 'ลา ไปราชการ วันหยุด', en: 'Leave, travel, days off' }, stories: awayStories },
];
