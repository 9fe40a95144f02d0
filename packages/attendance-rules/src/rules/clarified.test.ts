import { describe, expect, it } from 'vitest';
import { cell, dayOf } from '../office.test.case.js';

const clarified = (
  half: 'am' | 'pm' | 'day',
  status: 'draft' | 'awaiting-approval' | 'approved' | 'rejected' | 'deleted',
) => ({
  clarifications: [{ date: '2022-12-06', half, status }],
});

describe('a clarification', () => {
  it('beside a punch shows both, orange while it awaits approval', () => {
    const day = dayOf({ punches: ['07:45:00', '18:58:00'], ...clarified('am', 'awaiting-approval') });
    expect([cell(day), day.fill, day.in.code]).toEqual([
      '07:45 O ขจ / 18:58 O',
      'half',
      'clarification-awaiting',
    ]);
    expect(day.in).toMatchObject({ at: '2022-12-06T07:45:00+07:00', source: 'O' });
  });

  it.each(['draft', 'rejected', 'deleted'] as const)('that is %s counts for nothing', (status) => {
    expect(dayOf(clarified('day', status))).toEqual(dayOf());
  });

  it('of the whole day with one punch lies over both halves', () => {
    const day = dayOf({ punches: ['08:00:00'], ...clarified('day', 'approved') });
    expect([cell(day), day.fill]).toEqual(['08:00 O ขจ. / ขจ.', 'none']);
  });

  it('of one half leaves the other one missing', () => {
    const day = dayOf(clarified('pm', 'awaiting-approval'));
    expect([cell(day), day.fill]).toEqual(['ข(ช) / ขจ', 'half']);
  });

  it('stands approved when another one for the half still waits', () => {
    const [waiting, approved] = [clarified('am', 'awaiting-approval'), clarified('day', 'approved')];
    const both = [...waiting.clarifications, ...approved.clarifications];
    expect(cell(dayOf({ clarifications: both }))).toBe('ขจ. / ขจ.');
    expect(cell(dayOf({ clarifications: both.toReversed() }))).toBe('ขจ. / ขจ.');
  });

  it('is named in the trace by its id', () => {
    const clarifications = [{ id: 'c-7', date: '2022-12-06', half: 'am', status: 'approved' }] as const;
    expect(dayOf({ clarifications }).because).toContainEqual(
      expect.objectContaining({ rule: 'clarification', slot: 'in', id: 'c-7' }),
    );
  });

  it('of another date changes nothing', () => {
    expect(dayOf({ clarifications: [{ date: '2022-12-07', half: 'day', status: 'approved' }] }).fill).toBe(
      'full',
    );
  });

  it('stays visible on a day that turned into a holiday', () => {
    const monday = { from: '2022-12-05', to: '2022-12-05' };
    const day = dayOf({
      ...monday,
      clarifications: [{ date: '2022-12-05', half: 'am', status: 'approved' }],
    });
    expect([cell(day), day.working, day.fill]).toEqual(['ขจ. / ', false, 'none']);
  });

  it('leaves travel as it is, and the trace keeps both facts', () => {
    const day = dayOf({
      travel: [{ kind: 'training', from: '2022-12-06', to: '2022-12-06', status: 'recorded' }],
      ...clarified('am', 'awaiting-approval'),
    });
    expect([cell(day), day.fill]).toEqual(['ร / ร', 'none']);
    expect(day.because).toContainEqual({
      rule: 'clarification-not-needed',
      slot: 'in',
      status: 'awaiting-approval',
    });
  });
});
