import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accountTransitions } from '../packages/moc-account-client/src/account/index.js';
import { verificationTransitions } from '../packages/moc-account-client/src/verification/index.js';
import { guide, stateDiagram, withStateDiagrams } from './state-diagrams.mjs';

describe('the guide draws accounts and verifications', () => {
  it('as the tables have them', () => {
    const text = readFileSync(guide, 'utf8');
    expect(text).toBe(withStateDiagrams(text));
  });

  it('with every step of each table', () => {
    const text = readFileSync(guide, 'utf8').replaceAll('_', '-');
    for (const [table, start] of [
      [accountTransitions, 'unregistered'],
      [verificationTransitions, 'unopened'],
    ] as const) {
      for (const [place, steps] of Object.entries(table)) {
        for (const [event, next] of Object.entries(steps)) {
          const from = place === start ? '[*]' : place;
          const arrow = text.split('\n').find((line) => line.trim().startsWith(`${from} --> ${next}:`));
          expect(arrow?.split(': ')[1]?.split(', ')).toContain(event);
        }
      }
    }
  });

  it('in words that Mermaid reads', () => {
    expect(
      stateDiagram(
        { new: { open: 'in-work', skip: 'done' }, 'in-work': { end: 'done', stop: 'done' }, done: {} },
        'new',
      ),
    ).toBe(
      [
        '```mermaid',
        'stateDiagram-v2',
        '    state "in-work" as in_work',
        '    [*] --> in_work: open',
        '    [*] --> done: skip',
        '    in_work --> done: end, stop',
        '    done --> [*]',
        '```',
      ].join('\n'),
    );
  });

  it('in a place that must be there', () => {
    expect(() => withStateDiagrams('nothing')).toThrow(/account-states/);
  });
});
