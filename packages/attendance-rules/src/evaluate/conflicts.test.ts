import { describe, expect, it } from 'vitest';
import { inputOf } from '../office.test.case.js';
import { evaluate } from './evaluate.js';

const day = { from: '2022-12-06', to: '2022-12-06' };
const travel = { id: 't1', kind: 'duty', ...day, status: 'recorded' } as const;
const leave = { id: 'l1', kind: 'sick', ...day, status: 'approved' } as const;
const clarification = { id: 'c1', date: '2022-12-06', half: 'am', status: 'approved' } as const;

describe('contradictory requests', () => {
  it('travel and leave for one half: both ids, the one that counts first', () => {
    const { days, conflicts } = evaluate(inputOf({ travel: [travel], leave: [{ ...leave, half: 'pm' }] }));
    expect(days[0]?.out.label).toBe('ร');
    expect(conflicts).toEqual([
      { date: '2022-12-06', half: 'pm', kind: 'travel-and-leave', ids: ['t1', 'l1'] },
    ]);
  });

  it('go by the precedence of the regulation', () => {
    const rules = { precedence: ['leave', 'travel'] as ('leave' | 'travel')[] };
    const { conflicts } = evaluate(inputOf({ rules, travel: [travel], leave: [leave] }));
    expect(conflicts.map(({ half, ids }) => [half, ids])).toEqual([
      ['am', ['l1', 't1']],
      ['pm', ['l1', 't1']],
    ]);
  });

  it('two clarifications for one half: the approved one counts', () => {
    const waiting = { ...clarification, id: 'c0', half: 'day', status: 'awaiting-approval' } as const;
    const { days, conflicts } = evaluate(inputOf({ clarifications: [waiting, clarification] }));
    expect(days[0]?.in.label).toBe('ขจ.');
    expect(conflicts).toEqual([
      { date: '2022-12-06', half: 'am', kind: 'two-clarifications', ids: ['c1', 'c0'] },
    ]);
  });

  it('two of a kind', () => {
    const two = evaluate(inputOf({ leave: [leave, { ...leave, id: 'l2', kind: 'vacation', half: 'am' }] }));
    expect(two.conflicts.map(({ kind, half }) => [kind, half])).toEqual([['two-leaves', 'am']]);
    const travels = evaluate(inputOf({ travel: [travel, { ...travel, id: undefined, half: 'pm' }] }));
    expect(travels.conflicts[0]).toMatchObject({ kind: 'two-travels', half: 'pm' });
    expect(travels.conflicts[0]?.ids).toContain('travel duty 2022-12-06/2022-12-06 pm');
  });
});

describe('no conflict', () => {
  it.each([
    [
      'one half each',
      { travel: [{ ...travel, half: 'am' as const }], leave: [{ ...leave, half: 'pm' as const }] },
    ],
    ['a request that was handed in twice', { leave: [leave, { ...leave }] }],
    ['what counts for nothing', { travel: [travel], leave: [{ ...leave, status: 'rejected' }] }],
    ['a clarification beside leave', { leave: [leave], clarifications: [clarification] }],
    [
      'leave on a day off, where none is taken',
      {
        from: '2022-12-05',
        to: '2022-12-05',
        leave: [{ ...leave, from: '2022-12-05' }],
        travel: [{ ...travel, from: '2022-12-05' }],
      },
    ],
  ])('%s', (_name, changes) => {
    expect(evaluate(inputOf(changes)).conflicts).toEqual([]);
  });
});
