/** What the snippets of the READMEs take as given: things that every app has in its own way. */
import type { Persona } from '@moc-sdk/moc-account-client/testing';

declare global {
  /** A 32-byte key from the agency's key store. */
  const key: Uint8Array;
  /** Bytes of photos. */
  const profilePhoto: Uint8Array;
  const selfie: Uint8Array;
  /** What a server was asked. */
  const request: Request;
  const personas: readonly Persona[];
}
