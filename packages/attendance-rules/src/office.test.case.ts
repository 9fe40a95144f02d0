import type { Day } from './day.js';
import { evaluate } from './evaluate/evaluate.js';
import type { AttendanceInput, Regulation } from './input/types.js';

/** Tuesday. Monday the 5th is a holiday, Saturday is the 3rd. */
export const TUESDAY = '2022-12-06';

export const office: Regulation = {
  validFrom: '2021-01-01',
  bands: [{ id: 'B', start: '08:30', end: '16:30' }],
};

export const flexible: Regulation = {
  ...office,
  bands: [
    { id: 'C', start: '09:30', end: '17:30' },
    { id: 'A', start: '07:30', end: '15:30' },
    { id: 'B', start: '08:30', end: '16:30' },
  ],
};

export const night: Regulation = {
  ...office,
  bands: [{ id: 'N', start: '22:00', end: '06:00' }],
  lunch: null,
  openBeforeMinutes: 120,
  closeAfterMinutes: 180,
};

type Changes = Omit<Partial<AttendanceInput>, 'punches'> & {
  punches?: string[];
  rules?: Partial<Regulation>;
};

/** `8:20 O` stands for a punch of that Tuesday in Bangkok; a full instant may be given as well. */
export function punchesAt(texts: readonly string[]): { at: string; source: string }[] {
  return texts.map((text) => {
    const [time, source = 'O'] = text.split(' ') as [string, string?];
    return { at: time.includes('T') ? time : `${TUESDAY}T${time.padStart(5, '0')}+07:00`, source };
  });
}

export function inputOf({ punches = [], rules = {}, ...changes }: Changes = {}): AttendanceInput {
  return {
    employee: { id: 'e1', area: 'TH-12' },
    from: TUESDAY,
    to: TUESDAY,
    asOf: '2022-12-09T09:00:00+07:00',
    regulations: [{ ...office, ...rules }],
    holidays: [{ date: '2022-12-05', name: 'วันพ่อแห่งชาติ' }],
    punches: punchesAt(punches),
    ...changes,
  };
}

export function dayOf(changes: Changes = {}): Day {
  const [day, ...others] = evaluate(inputOf(changes)).days;
  if (!day || others.length > 0) throw new Error('one day expected');
  return day;
}

/** The cell as a person sees it: `08:29 O / ข(บ)`. */
export function cell(day: Day): string {
  return `${day.in.label} / ${day.out.label}`;
}
