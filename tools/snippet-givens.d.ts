/** What the snippets of the READMEs take as given: things that every app has in its own way. */
import type { FaceEngine } from '@moc-sdk/face';
import type { MocAccount } from '@moc-sdk/moc-account-client';
import type { Persona } from '@moc-sdk/moc-account-client/testing';

import type { Site } from '@moc-sdk/service/client';

declare global {
  /** A 32-byte key from the agency's key store. */
  const key: Uint8Array;
  const faceKey: Uint8Array;
  /** Bytes of photos. */
  const profilePhoto: Uint8Array;
  const selfie: Uint8Array;
  /** What a server was asked. */
  const request: Request;
  /** What the snippet before has made. */
  const moc: MocAccount;
  const faces: FaceEngine;
  const sites: Site[];
  const personas: readonly Persona[];
}
