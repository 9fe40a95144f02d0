/** Everything that the real servers need, fetched once before many processes start them. */
import { ensureClamd } from './clamd.mjs';
import { ensurePostgres } from './postgres-cluster.mjs';
import { ensureSamba } from './samba-dc.mjs';

/**
 * Installs what is missing when root on Debian. Callers at the same time wait for each other.
 *
 * @param {(line: string) => void} [say] hears what is installed, and what cannot be had
 * @returns {Promise<string[]>} for each server that cannot be had, why, as a sentence: its tests will be skipped
 */
export async function ensureRealServers(say = () => {}) {
  const reasons = [];
  // One after the other: what Debian lacks for one takes nothing from the next.
  for (const ensure of [ensureSamba, ensureClamd, ensurePostgres]) {
    const reason = await ensure(say);
    if (reason) reasons.push(reason);
  }
  for (const reason of reasons) say(`  ${reason}`);
  return reasons;
}
