import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { folderFiles } from '@moc-sdk/adapters/folder';
import { postgres } from '@moc-sdk/adapters/postgres';
import { MocError, systemClock } from '@moc-sdk/core';
import { createFaceEngine } from '@moc-sdk/face';
import { nodeRuntime } from '@moc-sdk/face/node';
import { mobilefacenet } from '@moc-sdk/face-models';
import { createMocAccount, type SignInEvent } from '@moc-sdk/moc-account-client';
import { createService } from '@moc-sdk/service';
import { type OpsTaOptions, readSettings, type Settings } from './config.js';
import { seedDemo } from './demo/seed-demo.js';
import { keyFile } from './keys.js';
import { listenOnLocalhost } from './listen.js';
import { sites } from './sites.js';
import { webApp } from './web/web-app.js';

/** The same place seen from `server/` and from the built `dist/`. */
const WEB_FOLDER = fileURLToPath(new URL('../dist/web', import.meta.url));

export interface OpsTa {
  /** What to open in a browser. */
  url: string;
  /** Lets answers finish, then closes the database. */
  close(): Promise<void>;
}

/**
 * Starts the reference deployment: sign-in, service, database, files, faces and the web app in one process.
 *
 * @throws MocError `system/usage` (settings), `system/port-in-use`, `system/storage-unavailable`, `face/model-missing`
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
  const { clock = systemClock, say = () => {} } = options;
  const closing: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const part of closing.splice(0).reverse()) await part();
  };
  try {
    const handler = await compose(settings, { clock, say, closing });
    const listener = getRequestListener(handler, { overrideGlobalObjects: false });
    const listening = await listenOnLocalhost(listener, settings.port);
    closing.push(listening.close);
    return { url: settings.baseUrl, close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Surroundings extends Required<Pick<OpsTaOptions, 'clock' | 'say'>> {
  /** What must be closed, in the order of opening. */
  closing: (() => Promise<void>)[];
}

async function compose(settings: Settings, { clock, say, closing }: Surroundings) {
  const { dataDir, databaseUrl, baseUrl, issuer } = settings;
  const keys = join(dataDir, 'keys');
  const faceKey = settings.faceKey ? decodeKey(settings.faceKey) : await keyFile(keys, 'face.key');
  const sessionKey = await keyFile(keys, 'session.key');

  const store = await postgres({
    database: databaseUrl ? { url: databaseUrl } : { folder: join(dataDir, 'database') },
  });
  closing.push(store.close);
  const files = folderFiles({ folder: join(dataDir, 'files') });
  const faces = await createFaceEngine({ pack: mobilefacenet, runtime: nodeRuntime() });
  closing.push(() => faces.close());
  if (settings.demo) await seedDemo({ records: store.records, files, clock });

  const moc = createMocAccount({
    protocol: 'oidc',
    issuer,
    clientId: settings.clientId,
    clientAuth: { method: 'client_secret_post', secret: settings.clientSecret },
    baseUrl,
    session: { store: store.sessions, secrets: [Buffer.from(sessionKey).toString('base64url')] },
    onEvent: (event) => {
      const line = describeRefusal(event);
      if (line !== undefined) say(line);
    },
  });
  const service = createService({
    records: store.records,
    faceTemplates: store.faceTemplates,
    files,
    faces,
    faceKey,
    sites,
    baseUrl,
    clock,
    authenticate: (request) => moc.session(request),
    onError: (error) => say(describeFailure(error)),
  });
  const web = await webApp(WEB_FOLDER, issuer);

  return async (request: Request): Promise<Response> => {
    if (moc.owns(request)) return moc.handler(request);
    if (/^\/api(\/|$)/.test(new URL(request.url).pathname)) return service.handler(request);
    return web(request);
  };
}

function decodeKey(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'));
}

/** For the terminal: where it failed, never with what data. */
function describeFailure(error: unknown): string {
  if (MocError.isInstance(error)) return `${error.code}: ${error.message} ${error.hint}`;
  if (!(error instanceof Error)) return 'A failure without an error.';
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  // The message of a database's error quotes the value that it did not like; its code says the same without it.
  const said = 'code' in error ? String(error.code) : error.message;
  return [`${error.name}: ${said}`, ...frames].join('\n');
}

/** Sign-ins that fail for a reason that only the operator can mend. */
function describeRefusal(event: SignInEvent): string | undefined {
  if (event.type !== 'refused' || !OPERATORS_AFFAIR.test(event.code)) return undefined;
  return `${event.code}: ${event.message} ${event.hint}`;
}

const OPERATORS_AFFAIR = /^(system\/|sign-in\/(misconfigured|provider-unavailable|response-invalid)$)/;
