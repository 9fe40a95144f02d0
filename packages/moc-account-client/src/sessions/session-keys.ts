import { sha256 } from '../hashing.js';

/**
 * Names a person at a provider, without saying who: to end all their sessions, as when somebody leaves.
 *
 * @example
 * ```ts
 * await store.deleteSelected({ subjectKey: await subjectKeyOf('https://account.moc.example', 'somying') });
 * ```
 */
export function subjectKeyOf(issuer: string, subject: string): Promise<string> {
  return sha256(JSON.stringify(['subject', issuer, subject]));
}

/** Names a session at a provider, without saying which. */
export function providerSessionKeyOf(issuer: string, providerSession: string): Promise<string> {
  return sha256(JSON.stringify(['session', issuer, providerSession]));
}
