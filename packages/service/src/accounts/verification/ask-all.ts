import { MocError } from '@moc-sdk/core';
import { askSources, type CardData, type Findings } from '@moc-sdk/moc-account-client/verification';
import type { IdentitySources } from '../service-options.js';
import type { IdentitySurroundings } from '../surroundings.js';

/**
 * Asks the sources of a deployment. One that throws, or answers what is no answer, counts as unavailable and has a mistake
 * in it: the log hears which one and of what kind, in none of its words, since they may quote whom it was asked about.
 */
export function askAll(
  { rules, onError }: Pick<IdentitySurroundings, 'rules' | 'onError'>,
  sources: IdentitySources,
  card: CardData,
): Promise<Findings> {
  return askSources(sources, card, {
    timeLimit: rules.sourceTimeLimit,
    onError: (error, source) => onError(mistakeOf(source, error)),
  });
}

function mistakeOf(source: string, error: unknown): MocError {
  return new MocError('source/unavailable', {
    details: { source, reason: placesOf(error) ?? `it threw ${kindOf(error)}` },
    hint: 'A source answers `unavailable` for what it cannot ask and never throws; its type names every answer.',
  });
}

/** Of an answer that does not fit its type, the fields that do not: their names, never their values. */
function placesOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !/^\$?ZodError$/.test(error.name)) return undefined;
  const issues = 'issues' in error ? (error.issues as readonly { path: readonly PropertyKey[] }[]) : [];
  const places = new Set(issues.map(({ path }) => path.join('.') || 'answer'));
  return `its answer does not fit: ${[...places].join(', ')}`;
}

function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return `a ${typeof error}`;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return [error.name, /^[A-Z0-9_]{2,40}$/.test(code) ? code : ''].filter(Boolean).join(' ');
}
