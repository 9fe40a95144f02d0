import type { TableWriter } from '../figures/table.js';
import type { LoginFigures } from './login-figures.js';

const HEAD = ['', 'own ms, median', 'p95', 'provider ms', 'calls', 'does'];

export function loginsText(title: string, figures: readonly LoginFigures[], table: TableWriter): string {
  const rows = figures.map(({ name, ownMedianMs, ownP95Ms, providerMedianMs, providerCalls, does }) => [
    name,
    ownMedianMs.toFixed(1),
    ownP95Ms.toFixed(1),
    providerMedianMs.toFixed(1),
    String(providerCalls),
    does,
  ]);
  return `${title}\n\n${table(HEAD, rows)}`;
}
