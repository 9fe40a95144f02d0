import { getRequestListener } from '@hono/node-server';
import { systemClock } from '@moc-sdk/core';
import type { AccountService } from '@moc-sdk/service/accounts';
import { compose } from './compose.js';
import { type OpsTaOptions, readSettings } from './config.js';
import { listenOnLocalhost } from './listen.js';

export interface OpsTa {
  /** What to open in a browser. */
  url: string;
  /** Accounts, verification and the desk: for an emulator that shows the account pages, and for tests. */
  accounts: AccountService;
  /** Lets answers finish, then closes the database. */
  close(): Promise<void>;
}

/**
 * Starts the reference deployment: sign-in, service, accounts, database, files, faces and the web app in one process.
 *
 * @throws MocError `system/usage` (settings), `system/port-in-use`, `system/storage-unavailable`, `system/key-invalid`,
 * `source/misconfigured`, `face/model-missing`
 *
 * @example
 * ```ts
 * const app = await startOpsTa({ dataDir: '.data', demo: true });
 * console.log(app.url);
 * await app.close();
 * ```
 */
export async function startOpsTa(options: OpsTaOptions): Promise<OpsTa> {
  const settings = readSettings(options);
  const closing: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const part of closing.splice(0).reverse()) await part();
  };
  try {
    const { clock = systemClock, say = () => {}, sources, scanner, mailer, accountsClock } = options;
    const overrides = {
      ...(sources && { sources }),
      ...(scanner && { scanner }),
      ...(mailer && { mailer }),
      ...(accountsClock && { accountsClock }),
    };
    const { handler, accounts } = await compose(settings, { clock, say, closing, ...overrides });
    const listener = getRequestListener(handler, { overrideGlobalObjects: false });
    const listening = await listenOnLocalhost(listener, settings.port);
    closing.push(listening.close);
    return { url: settings.baseUrl, accounts, close };
  } catch (error) {
    await close();
    throw error;
  }
}
