import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderFiles } from '@moc-sdk/adapters/folder';
import type { Postgres } from '@moc-sdk/adapters/postgres';
import { memoryPostgres } from '@moc-sdk/adapters/testing';
import { fixedClock, type Person, type Role } from '@moc-sdk/core';
import { createFaceEngine } from '@moc-sdk/face/node';
import { mobilefacenet } from '@moc-sdk/face-models';
import { createService, type Service } from '@moc-sdk/service';
import { createServiceClient, type ServiceClient } from '@moc-sdk/service/client';
import { demoStaff } from '../demo/demo-staff.js';
import { sites } from '../sites.js';

export const BASE_URL = 'http://localhost:4000';

/** The service over a real database, real files and the real face engine. Only who is signed in is said by a header. */
export interface Workplace {
  service: Service;
  store: Postgres;
  clock: ReturnType<typeof fixedClock>;
  /** Sends a request of the app's own page, as somebody. */
  ask(person: string | undefined, path: string, init?: RequestInit): Promise<Response>;
  /** The typed client, as somebody. */
  as(person: string): ServiceClient;
  /** Failures that nobody expected. */
  failures: unknown[];
  close(): Promise<void>;
}

export async function openWorkplace(at: string): Promise<Workplace> {
  const folder = await mkdtemp(join(tmpdir(), 'moc-ops-ta-'));
  const clock = fixedClock(at);
  const failures: unknown[] = [];
  const [store, faces] = await Promise.all([memoryPostgres(), createFaceEngine({ pack: mobilefacenet })]);
  const service = createService({
    records: store.records,
    faceTemplates: store.faceTemplates,
    files: folderFiles({ folder }),
    faces,
    faceKey: new Uint8Array(32).fill(7),
    renewFaces: true,
    sites,
    baseUrl: BASE_URL,
    clock,
    authenticate: async (request) => sessionOf(request.headers.get('x-signed-in')),
    onError: (error) => failures.push(error),
  });
  const ask = (person: string | undefined, path: string, init: RequestInit = {}) => {
    const headers = new Headers({ 'sec-fetch-site': 'same-origin', origin: BASE_URL });
    if (person) headers.set('x-signed-in', person);
    for (const [name, value] of new Headers(init.headers)) headers.set(name, value);
    return service.handler(new Request(`${BASE_URL}${path}`, { ...init, headers }));
  };
  return {
    service,
    store,
    clock,
    ask,
    as: (person) =>
      createServiceClient({
        baseUrl: BASE_URL,
        fetch: (url, init) => ask(person, String(url).slice(BASE_URL.length), init),
      }),
    failures,
    close: async () => {
      await faces.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function sessionOf(id: string | null) {
  const person: Person | undefined = demoStaff.find((staff) => staff.person.id === id)?.person;
  if (!person) return null;
  const roles: Role[] = ['personnel'];
  return {
    identity: {
      issuer: 'http://localhost:4010',
      subject: person.id,
      kind: 'person' as const,
      status: 'ministry-personnel' as const,
      person,
      roles,
    },
    signedInAt: '2026-11-24T01:00:00.000Z',
    expiresAt: '2026-11-24T09:00:00.000Z',
  };
}
