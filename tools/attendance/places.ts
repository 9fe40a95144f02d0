import { join } from 'node:path';

const guides = join(import.meta.dirname, '..', '..', 'docs', 'guides');

/** Where the guides and their pictures lie. */
export const developerGuide = join(guides, 'attendance.md');
export const staffGuide = join(guides, 'why-is-my-day-orange.md');
export const pictureFolder = join(guides, 'images', 'attendance');
