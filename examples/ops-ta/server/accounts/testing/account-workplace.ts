import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderFiles } from '@moc-sdk/adapters/folder';
import { memoryPostgres } from '@moc-sdk/adapters/testing';
import { fixedClock, type Role } from '@moc-sdk/core';
import type { MocSession } from '@moc-sdk/moc-account-client';
import {
  type DirectoryFaults,
  type FictionalPerson,
  fictionalPeople,
  memoryDirectory,
  memoryRegistry,
  type RegistryFaults,
} from '@moc-sdk/moc-account-client/verification/testing';
import {
  type AccountChange,
  type AccountService,
  type AccountServiceOptions,
  type CardInput,
  createAccountService,
} from '@moc-sdk/service/accounts';
import type { AttachmentScanner, Mail } from '@moc-sdk/service/ports';

export const BASE_URL = 'https://ops-ta.example';
export const START = '2026-11-24T09:00:00+07:00';
export const ORIGIN = { address: '192.0.2.7' };

/** A scanner that knows one virus: the standard test file of the antivirus makers. */
const eicarScanner: AttachmentScanner = {
  async scan(content) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of content) chunks.push(chunk);
    const found = Buffer.concat(chunks).includes('EICAR-STANDARD-ANTIVIRUS-TEST-FILE');
    return found ? { clean: false, found: 'Eicar' } : { clean: true };
  },
};

type Database = Awaited<ReturnType<typeof memoryPostgres>>;

export interface AccountWorkplaceOptions extends Partial<AccountServiceOptions> {
  readonly people?: readonly FictionalPerson[];
  /** Stands between the service and its database. */
  readonly around?: (database: Database) => Pick<Database, 'accounts'>;
}

/** Accounts over a real database and real files, with sources in memory whose faults can be set. */
export async function accountWorkplace(options: AccountWorkplaceOptions = {}) {
  const { people = fictionalPeople, around = (each) => each, ...serviceOptions } = options;
  const clock = fixedClock(START);
  const database = await memoryPostgres({ clock });
  const folder = await mkdtemp(join(tmpdir(), 'moc-accounts-'));
  const files = folderFiles({ folder });
  const faults: { dopa: RegistryFaults; ad: DirectoryFaults; dpis: DirectoryFaults } = {
    dopa: {},
    ad: {},
    dpis: {},
  };
  const mails: Mail[] = [];
  const errors: unknown[] = [];
  const changes: AccountChange[] = [];
  const sessions = new Map<string, MocSession>();
  const settings: AccountServiceOptions = {
    records: around(database).accounts,
    files,
    jobs: database.jobs,
    rateLimits: database.rateLimits,
    mailer: { send: async (mail) => void mails.push(mail) },
    sources: {
      registry: memoryRegistry(people, faults.dopa),
      directories: [memoryDirectory('AD', people, faults.ad), memoryDirectory('DPIS', people, faults.dpis)],
    },
    scanner: eicarScanner,
    key: randomBytes(32),
    baseUrl: BASE_URL,
    authenticate: async (request) => sessions.get(request.headers.get('x-session') ?? '') ?? null,
    clock,
    onError: (error) => void errors.push(error),
    ...serviceOptions,
  };
  const service = createAccountService(settings);
  service.subscribe((change) => void changes.push(change));
  return {
    service,
    settings,
    database,
    folder,
    clock,
    faults,
    mails,
    errors,
    changes,
    /** Lets so many milliseconds pass. */
    wait: (milliseconds: number) => clock.set(new Date(clock.now().getTime() + milliseconds)),
    /** Puts somebody before the handler. @returns the value of the header `x-session` */
    signIn(id: string, { roles = [], ageSeconds = 0 }: { roles?: Role[]; ageSeconds?: number } = {}): string {
      const key = randomUUID();
      sessions.set(key, sessionOf(id, roles, new Date(clock.now().getTime() - 1000 * ageSeconds)));
      return key;
    },
    /** @returns the new account's id */
    register: (person: FictionalPerson, email?: string) => register(service, mails, person, email),
    async close() {
      await service.stop();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type AccountWorkplace = Awaited<ReturnType<typeof accountWorkplace>>;

function sessionOf(id: string, roles: Role[], authenticatedAt: Date): MocSession {
  return {
    identity: {
      issuer: 'https://account.example',
      subject: id,
      kind: 'person',
      status: 'permanent',
      person: { id, name: { first: 'ผู้', last: 'ตรวจ' } },
      roles,
    },
    signedInAt: authenticatedAt.toISOString(),
    authenticatedAt: authenticatedAt.toISOString(),
    expiresAt: '2027-12-31T00:00:00Z',
  };
}

/** A registration as a person writes it. */
export function registrationOf(person: FictionalPerson, email = person.email) {
  return {
    email,
    profile: {
      memberType: 'thai-person',
      name: person.name,
      sex: 'unstated',
      birthDate: person.birthDate,
      personnelType: 'internal',
      agency: person.agency,
      position: person.position,
      locale: 'th',
    },
    consent: { version: '1', locale: 'th' },
  } as const;
}

async function register(
  service: AccountService,
  mails: Mail[],
  person: FictionalPerson,
  email?: string,
): Promise<string> {
  const registration = registrationOf(person, email);
  const codes = () => mails.filter(({ to, text }) => to === registration.email && CODE.test(text)).length;
  const before = codes();
  const { token } = await service.registration.begin(registration, ORIGIN);
  await until(() => codes() > before);
  const code = codeFor(mails, registration.email) ?? '';
  return (await service.registration.confirm(token, code, ORIGIN)).id;
}

const CODE = /คือ (\d{6})/;

/** The newest code that went to an address. */
export function codeFor(mails: readonly Mail[], email: string): string | undefined {
  const newest = mails.findLast(({ to, text }) => to === email && CODE.test(text));
  return newest && CODE.exec(newest.text)?.[1];
}

/** Waits for what comes after an answer. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let i = 0; i < 500; i++) {
    if (isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('It did not come within five seconds.');
}

/** The card of a person as they type it. */
export function cardOf(person: FictionalPerson): CardInput & { laserCode: string } {
  const [year, month, day] = person.birthDate.split('-').map(Number) as [number, number, number];
  const { title = '', first, last } = person.name;
  return {
    nationalId: person.nationalId,
    title,
    first,
    last,
    birthDate: `${day}/${month}/${year + 543}`,
    laserCode: person.laserCode,
  };
}
