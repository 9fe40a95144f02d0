import { type Day, evaluateMonth } from '../../packages/attendance-rules/src/index.js';
import { punchOf } from './story.js';

/** The day that the pictured month is looked at. */
export const TODAY = '2026-10-28';

/** Punches by day of October 2026; what is missing there is the point. */
const punches: Readonly<Record<string, readonly string[]>> = {
  '01': ['08:21 F', '16:47 F'],
  '02': ['08:12 F'],
  '05': ['17:02 F'],
  '07': ['17:48 F'],
  '08': ['17:31 F'],
  '09': ['07:45 O', '16:51 O'],
  '10': ['10:05 O', '12:40 O'],
  '12': ['08:41 F', '16:52 F'],
  '14': ['08:25 F', '16:10 F'],
  '15': ['08:19 F', '16:44 F'],
  '19': ['08:28 F'],
  '20': ['12:52 F', '16:39 F'],
  '22': ['08:06 F', '18:23 F'],
  '26': ['08:15 F', '16:49 F'],
  '27': ['08:10 F', '17:05 F'],
  '28': ['08:24 F'],
};

/** A month with every kind of cell, as the default set works it out. */
export function everyKindOfDay(): Day[] {
  return evaluateMonth({
    employee: { id: 'e1', area: 'TH-12' },
    month: '2026-10',
    asOf: `${TODAY}T14:10:00+07:00`,
    punches: Object.entries(punches).flatMap(([day, texts]) =>
      texts.map((text) => punchOf(text, `2026-10-${day}`)),
    ),
    clarifications: [
      { date: '2026-10-07', half: 'am', status: 'awaiting-approval' },
      { date: '2026-10-08', half: 'am', status: 'approved' },
      { date: '2026-10-09', half: 'am', status: 'approved' },
    ],
    travel: [
      { kind: 'duty', from: '2026-10-16', to: '2026-10-17', status: 'recorded' },
      { kind: 'training', from: '2026-10-19', to: '2026-10-19', half: 'pm', status: 'recorded' },
    ],
    leave: [
      { kind: 'personal', from: '2026-10-20', to: '2026-10-20', half: 'am', status: 'approved' },
      { kind: 'sick', from: '2026-10-21', to: '2026-10-21', status: 'approved' },
    ],
  }).days;
}
