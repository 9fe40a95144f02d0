/**
 * The drawings of the account and of the verification in the guide, written from the transition tables so that the two never
 * differ: `node --conditions=@moc-sdk/source --import tsx tools/state-diagrams.mjs`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { accountTransitions } from '../packages/moc-account-client/src/account/index.js';
import { verificationTransitions } from '../packages/moc-account-client/src/verification/index.js';
import { inPlace } from './marked-place.mjs';
import { root } from './setup.mjs';

export const guide = join(root, 'docs', 'guides', 'identity-verification.md');

const drawings = {
  'account-states': { table: accountTransitions, start: 'unregistered' },
  'verification-states': { table: verificationTransitions, start: 'unopened' },
};

/** The guide with its drawings as the tables have them now. */
export function withStateDiagrams(text) {
  return Object.entries(drawings).reduce(
    (drawn, [name, { table, start }]) => inPlace(drawn, name, stateDiagram(table, start)),
    text,
  );
}

/**
 * A table as a Mermaid `stateDiagram-v2`; events between the same two places share an arrow. Names of states are aliases,
 * since Mermaid takes a hyphen in one for an arrow.
 */
export function stateDiagram(table, start) {
  const alias = (place) => place.replaceAll('-', '_');
  const from = (place) => (place === start ? '[*]' : alias(place));
  const places = Object.keys(table).filter((place) => place !== start);
  const names = places
    .filter((place) => place !== alias(place))
    .map((place) => `state "${place}" as ${alias(place)}`);
  const arrows = Object.entries(table).flatMap(([place, steps]) =>
    [...new Set(Object.values(steps))].map((next) => {
      const events = Object.keys(steps).filter((event) => steps[event] === next);
      return `${from(place)} --> ${alias(next)}: ${events.join(', ')}`;
    }),
  );
  const ends = places
    .filter((place) => Object.keys(table[place]).length === 0)
    .map((place) => `${alias(place)} --> [*]`);
  const lines = [...names, ...arrows, ...ends].map((line) => `    ${line}`);
  return ['```mermaid', 'stateDiagram-v2', ...lines, '```'].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(guide, withStateDiagrams(readFileSync(guide, 'utf8')));
}
