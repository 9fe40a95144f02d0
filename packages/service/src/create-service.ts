import { type Clock, MocError, systemClock, toBangkokIso } from '@moc-sdk/core';
import type { FaceEngine, FaceKeys } from '@moc-sdk/face';
import { createFaceVault, type RotateOptions, type RotationProgress } from '@moc-sdk/face/vault';
import type { MocSession } from '@moc-sdk/moc-account-client';
import { secureHeaders } from 'hono/secure-headers';
import { newApp } from './api/app.js';
import { attendanceRoutes } from './api/attendance-routes.js';
import { clarificationRoutes } from './api/clarification-routes.js';
import type { Site } from './api/contract.js';
import { meRoutes } from './api/me-routes.js';
import { problemResponse } from './api/problem.js';
import { onlySameOrigin } from './api/same-origin.js';
import { travelRoutes } from './api/travel-routes.js';
import type { AttachmentScanner, FaceTemplates, Files, Records } from './ports/index.js';
import { attachmentKeeper } from './use-cases/attachment-keeper.js';
import { forgetFace } from './use-cases/forget-face.js';
import { knownPerson } from './use-cases/known-person.js';
import type { Surroundings } from './use-cases/surroundings.js';

export interface ServiceOptions {
  records: Records;
  files: Files;
  /** The antivirus for attachments: `clamd()` of `@moc-sdk/adapters/clamd`. Without one they are accepted unscanned. */
  scanner?: AttachmentScanner;
  /** Where attachments lie while they are checked. Default: the system's temporary folder. */
  tempFolder?: string;
  faceTemplates: FaceTemplates;
  faces: FaceEngine;
  /**
   * 32 secret bytes that the face templates are sealed with, or a ring of such keys: the first seals, the others still
   * open. Keep them apart from the database.
   */
  faceKey: FaceKeys;
  /**
   * Whether the kept face follows the person's face by sure matches at clock-in (`renewTemplate` of `@moc-sdk/face`).
   * Each such match is a write and an audit record. Default `false`.
   */
  renewFaces?: boolean;
  /** Who sent a request, `null` for nobody: `session` of `createMocAccount`. */
  authenticate(request: Request): Promise<MocSession | null>;
  /** The app's own origin as browsers see it. */
  baseUrl: string;
  /** Where people clock in. Being elsewhere is recorded, not refused. */
  sites: readonly Site[];
  /** ISO 3166-2 code of the province whose holidays count for people without one. Default `TH-12`, the ministry's. */
  area?: string;
  /**
   * Devices that may hold punches which have not arrived, asked for whenever days are worked out: a half that one of
   * them may still fill is awaited. `unsyncedDevices` of `@moc-sdk/adapters/attlog-push`. Default: none.
   */
  unsynced?: () => Promise<readonly { device: string; since?: string }[]>;
  /** Version of the consent text shown before a face is enrolled. Default `1`. */
  consentVersion?: string;
  /** Decides the time of punches and "today". Default the machine's clock. */
  clock?: Clock;
  /** Makes ids of new records. Default random UUIDs. */
  newId?: () => string;
  /** Is told of every failure that the caller only sees as "something went wrong", for the log. */
  onError?: (error: unknown) => void;
}

export interface Service {
  /** Answers every request under `/api`. */
  handler(request: Request): Promise<Response>;
  /** The OpenAPI 3.1 document, also served at `/api/v1/openapi.json`. */
  openapi(): object;
  /** Erases the face of a person who has gone: `forgetPerson` of `createAccountService`. Right, too, when there is none. */
  forget(person: string): Promise<void>;
  /** Seals the faces anew that an older key of the ring sealed: `rotateAll` of a `FaceVault`. */
  rotateFaces(options?: RotateOptions): Promise<RotationProgress>;
}

const INFO = {
  title: 'MOC attendance',
  version: '1.0.0',
  description: 'Clock-in with a face, the calendar of a month, clarifications and official travel.',
};

/**
 * The attendance service as one fetch handler, to be mounted under `/api` of any server.
 *
 * @throws MocError `face/key-invalid`
 *
 * @example
 * ```ts
 * const { records, faceTemplates } = await postgres({ database: { folder: '.data/db' } });
 * const service = createService({
 *   records, faceTemplates, faces, faceKey, sites, baseUrl,
 *   files: folderFiles({ folder: '.data/files' }),
 *   authenticate: (request) => moc.session(request),
 * });
 * const response = await service.handler(request);
 * ```
 */
export function createService(options: ServiceOptions): Service {
  const around = surroundingsOf(options);
  const app = newApp();
  const document = () => app.getOpenAPI31Document({ openapi: '3.1.0', info: INFO });

  app.use(secureHeaders({ crossOriginResourcePolicy: 'same-origin', xFrameOptions: 'DENY' }));
  app.use(async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
  });
  app.get('/api/v1/openapi.json', (c) => c.json(document()));
  app.use('/api/v1/me/*', onlySameOrigin(options.baseUrl), async (c, next) => {
    const session = await options.authenticate(c.req.raw);
    if (!session) throw new MocError('sign-in/required');
    c.set('identity', session.identity);
    c.set('person', await knownPerson(around, session.identity));
    await next();
  });
  app.route('/api/v1/me', meRoutes(around));
  app.route('/api/v1/me/attendance', attendanceRoutes(around));
  app.route('/api/v1/me/clarifications', clarificationRoutes(around));
  app.route('/api/v1/me/travel', travelRoutes(around));
  app.notFound(() => problemResponse(new MocError('request/not-found')));
  app.onError((error) => {
    const response = problemResponse(error);
    if (response.status >= 500) options.onError?.(error);
    return response;
  });
  return {
    handler: async (request) => app.fetch(request),
    openapi: document,
    forget: (person) => forgetFace(around, person, 'system'),
    rotateFaces: (how) => around.faceVault.rotateAll(how),
  };
}

function surroundingsOf(options: ServiceOptions): Surroundings {
  const { records, files, faceTemplates, faces, faceKey, sites, scanner, tempFolder } = options;
  const clock = options.clock ?? systemClock;
  const now = () => toBangkokIso(clock.now());
  return {
    records,
    files,
    uploads: { ...(scanner && { scanner }), ...(tempFolder !== undefined && { tempFolder }) },
    attachments: attachmentKeeper({ files, records }),
    faceTemplates,
    faces,
    faceVault: createFaceVault({ store: faceTemplates, keys: faceKey, pack: faces.pack, now }),
    renewFaces: options.renewFaces ?? false,
    sites,
    area: options.area ?? 'TH-12',
    unsynced: options.unsynced ?? (async () => []),
    consentVersion: options.consentVersion ?? '1',
    clock,
    newId: options.newId ?? (() => crypto.randomUUID()),
  };
}
