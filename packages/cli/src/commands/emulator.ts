import { opsTaClient, startEmulator } from '@moc-sdk/moc-account-emulator';
import type { Running } from '../answer.js';
import { printPersonas } from '../print-personas.js';

export interface EmulatorChoices {
  readonly port: number;
  readonly redirectUri?: string[];
}

/** `moc emulator`: a stand-in for MOC Account on this machine. */
export async function emulator({ port, redirectUri }: EmulatorChoices): Promise<Running> {
  const client = redirectUri ? { ...opsTaClient, redirectUris: redirectUri } : opsTaClient;
  const { issuer, personas, close } = await startEmulator({ port, clients: [client] });
  printPersonas(personas);
  return { url: issuer, close };
}
