import { describe, expect, it } from 'vitest';
import { thaiHolidays } from '../data/holidays/index.js';
import { compareHolidays } from './compare-holidays.js';

const year = { from: '2022-01-01', to: '2022-12-31' };
const dates = (holidays: readonly { date: string }[]) => holidays.map(({ date }) => date);

describe('held against another calendar', () => {
  it('itself has no difference', () => {
    expect(compareHolidays(thaiHolidays, thaiHolidays)).toEqual({ missing: [], extra: [], moved: [] });
  });

  it('names what the other one has, what it has not, and what may be a day moved', () => {
    const other = thaiHolidays
      .filter(({ date }) => date !== '2022-07-15' && date !== '2022-10-24')
      .concat([{ date: '2022-10-25', name: { th: 'ชดเชย', en: 'Substitution' }, kind: 'substitution' }]);
    const { missing, extra, moved } = compareHolidays(thaiHolidays, other, year);
    expect([dates(missing), dates(extra)]).toEqual([['2022-10-25'], ['2022-07-15', '2022-10-24']]);
    expect(moved.map(({ ours, other: theirs }) => [ours.date, theirs.date])).toEqual([
      ['2022-10-24', '2022-10-25'],
    ]);
  });

  it('leaves weekends out unless they are asked for', () => {
    const other = thaiHolidays.filter(({ date }) => date !== '2022-12-10');
    expect(compareHolidays(thaiHolidays, other, year).extra).toEqual([]);
    expect(dates(compareHolidays(thaiHolidays, other, { ...year, weekdaysOnly: false }).extra)).toEqual([
      '2022-12-10',
    ]);
  });

  it('takes days of an area only for that area', () => {
    expect(compareHolidays(thaiHolidays, [], { ...year, area: 'TH-12' }).extra).toHaveLength(25);
    expect(compareHolidays(thaiHolidays, [], year).extra).toHaveLength(22);
  });
});
