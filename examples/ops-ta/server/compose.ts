import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folderFiles } from '@moc-sdk/adapters/folder';
import { postgres } from '@moc-sdk/adapters/postgres';
import { type Clock, systemClock } from '@moc-sdk/core';
import { createFaceEngine } from '@moc-sdk/face/node';
import { mobilefacenet } from '@moc-sdk/face-models';
import { createMocAccount } from '@moc-sdk/moc-account-client';
import { createService } from '@moc-sdk/service';
import type { AccountService } from '@moc-sdk/service/accounts';
import type { Settings } from './config.js';
import { type CaseStore, seedCases } from './demo/seed-cases.js';
import { seedDemo } from './demo/seed-demo.js';
import { faceKeys, rotateFaces } from './face-keys.js';
import { describeFailure, describeRefusal } from './failures.js';
import { composeAccounts, rolesHere } from './identity/compose-accounts.js';
import type { IdentityOverrides } from './identity/overrides.js';
import { isForAccounts, refusedDecision } from './identity/review-gate.js';
import { decodeKey, keyFile } from './keys.js';
import { sites } from './sites.js';
import { composeTerminals } from './terminals.js';
import { webApp } from './web/web-app.js';

/** The same place seen from `server/` and from the built `dist/`. */
const WEB_FOLDER = fileURLToPath(new URL('../dist/web', import.meta.url));

export interface CompositionOptions extends IdentityOverrides {
  readonly clock: Clock;
  readonly say: (line: string) => void;
  /** What must be closed, in the order of opening. */
  readonly closing: (() => Promise<void>)[];
}

export interface Composition {
  handler(request: Request): Promise<Response>;
  readonly accounts: AccountService;
}

/** Puts the parts of the deployment together over one store. */
export async function compose(settings: Settings, options: CompositionOptions): Promise<Composition> {
  const { clock, say, closing } = options;
  const { dataDir, databaseUrl, baseUrl, issuer } = settings;
  const keyFolder = join(dataDir, 'keys');
  const faceKey = await faceKeys(settings.faceKey, keyFolder);
  const sessionKey = await keyFile(keyFolder, 'session.key');
  const onError = (error: unknown) => say(describeFailure(error));

  const store = await postgres({
    database: databaseUrl ? { url: databaseUrl } : { folder: join(dataDir, 'database') },
    // What accounts wait for goes by their clock, which a demonstration moves; sign-in goes by the machine's.
    ...(options.accountsClock && { clock: options.accountsClock }),
    sessionsClock: systemClock,
    onError,
  });
  closing.push(store.close);
  const files = folderFiles({ folder: join(dataDir, 'files') });
  const faces = await createFaceEngine({ pack: mobilefacenet });
  closing.push(() => faces.close());
  if (settings.demo) await seedDemo({ records: store.records, files, clock });

  const moc = createMocAccount({
    protocol: 'oidc',
    issuer,
    clientId: settings.clientId,
    clientAuth: { method: 'client_secret_post', secret: settings.clientSecret },
    baseUrl,
    session: { store: store.sessions, secrets: [Buffer.from(sessionKey).toString('base64url')] },
    rolesOf: ({ person }) => rolesHere(store, person.id),
    verificationUrl: settings.accountUrl,
    onEvent: (event) => {
      const line = describeRefusal(event);
      if (line !== undefined) say(line);
    },
  });
  const authenticate = (request: Request) => moc.session(request);
  const terminals = await composeTerminals(settings.terminals, { store, clock, say, onError });
  if (terminals) closing.push(terminals.close);
  const service = createService({
    records: store.records,
    faceTemplates: store.faceTemplates,
    files,
    faces,
    faceKey,
    sites,
    ...(terminals && { unsynced: terminals.unsynced }),
    baseUrl,
    clock,
    authenticate,
    onError,
  });
  if (settings.faceKey) closing.push(rotateFaces(service, say, onError));
  const key = settings.identityKey
    ? decodeKey(settings.identityKey)
    : await keyFile(keyFolder, 'identity.key');
  const accounts = await composeAccounts({
    ...options,
    store,
    files,
    key,
    settings,
    authenticate,
    forgetPerson: service.forget,
    onError,
  });
  if (settings.demo) closing.push(fillDesk({ accounts: store.accounts, files, key }, onError));
  const web = await webApp(WEB_FOLDER, { issuer, accountUrl: settings.accountUrl });

  return {
    accounts,
    handler: async (request) => {
      if (terminals?.owns(request)) return terminals.handler(request);
      if (moc.owns(request)) return moc.handler(request);
      if (isForAccounts(request)) return (await refusedDecision(moc, request)) ?? accounts.handler(request);
      if (/^\/api(\/|$)/.test(new URL(request.url).pathname)) return service.handler(request);
      return web(request);
    },
  };
}

/** Fills the desk of a demonstration while the app is already there. @returns stops it */
function fillDesk(store: CaseStore, onError: (error: unknown) => void): () => Promise<void> {
  const stop = new AbortController();
  const filling = seedCases({ ...store, pause: 300, signal: stop.signal }).catch(onError);
  return async () => {
    stop.abort();
    await filling;
  };
}
