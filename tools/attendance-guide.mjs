/**
 * The page for staff, and what of the attendance guide is data in the package, written from that data so that the two
 * never differ: `node --conditions=@moc-sdk/source --import tsx tools/attendance-guide.mjs`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { withAttendanceTables } from './attendance/guide-tables.js';
import { developerGuide, staffGuide } from './attendance/places.js';
import { staffPage } from './attendance/staff-page.js';

writeFileSync(staffGuide, staffPage());
writeFileSync(developerGuide, withAttendanceTables(readFileSync(developerGuide, 'utf8')));
