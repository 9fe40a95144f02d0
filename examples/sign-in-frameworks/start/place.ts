import { startEmulator } from '@moc-sdk/moc-account-emulator';
import { demoClient } from './demo-account.js';
import type { RunningApp, StartApp } from './running-app.js';

/** One app and the emulator that it signs in with. */
export interface Place extends RunningApp {
  readonly url: string;
  readonly issuer: string;
}

/** Starts both. @param ports 0 for the emulator takes any free one */
export async function startPlace(
  start: StartApp,
  ports: { readonly app: number; readonly emulator: number },
): Promise<Place> {
  const url = `http://localhost:${ports.app}`;
  const emulator = await startEmulator({
    port: ports.emulator,
    clients: [
      {
        ...demoClient,
        name: 'ระบบงานตัวอย่าง',
        redirectUris: [`${url}/auth/callback`],
        backchannelLogoutUri: `${url}/auth/backchannel-logout`,
      },
    ],
  });
  try {
    const app = await start({ port: ports.app, issuer: emulator.issuer, baseUrl: url });
    return {
      url,
      issuer: emulator.issuer,
      close: async () => {
        await app.close();
        await emulator.close();
      },
    };
  } catch (error) {
    await emulator.close();
    throw error;
  }
}
