import { demoAppClient, opsTaClient, startEmulator } from '@moc-sdk/moc-account-emulator';
import type { Running } from '../answer.js';
import { printPersonas } from '../print-personas.js';

export interface EmulatorChoices {
  readonly port: number;
  readonly redirectUri?: string[];
  readonly forgetState?: boolean;
}

/** `moc emulator`: a stand-in for MOC Account on this machine. */
export async function emulator({
  port,
  redirectUri,
  forgetState = false,
}: EmulatorChoices): Promise<Running> {
  const opsTa = redirectUri ? { ...opsTaClient, redirectUris: redirectUri } : opsTaClient;
  const { issuer, personas, close } = await startEmulator({
    port,
    clients: [opsTa, demoAppClient],
    legacy: { refreshTokens: true, echoesState: !forgetState },
  });
  printPersonas(personas);
  return { url: issuer, close };
}
