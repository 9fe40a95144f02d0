import { BE_OFFSET, type Clock, fixedClock, systemClock } from '@moc-sdk/core';
import {
  type AccountService,
  createAccountService,
  defaultIdentityRules,
  type RegistrationInput,
} from '@moc-sdk/service/accounts';
import type { AccountRecords, Files, Jobs, Mailer, RateLimits } from '@moc-sdk/service/ports';
import { type CasePerson, casePeople } from './case-people.js';
import { caseSources } from './case-sources.js';
import { photographed } from './photographed.js';

export interface CaseStore {
  readonly accounts: AccountRecords;
  readonly files: Files;
  /** The key of the deployment's own accounts: what is sealed here is opened there. */
  readonly key: Uint8Array;
  readonly clock?: Clock;
  /** Left between two cases for whoever is at work already, in milliseconds. Default 0. */
  readonly pause?: number;
  /** Ends it after the case that is under way; the next start goes on there. */
  readonly signal?: AbortSignal;
}

const HOUR = 3_600_000;
const HERE = { address: '127.0.0.1' };

/**
 * Puts fictional cases before the reviewers: each goes the whole way, from the registration to the attached document, on the
 * day on which it begins. Whoever is known already is left out.
 */
export async function seedCases(store: CaseStore): Promise<void> {
  const { accounts, files, key, clock = systemClock, pause = 0, signal } = store;
  const now = clock.now().getTime();
  const then = fixedClock(new Date(now).toISOString());
  const codes = codeBox();
  const service = createAccountService({
    records: withoutMessages(accounts),
    files,
    key,
    jobs: noJobs,
    rateLimits: noLimits,
    mailer: codes,
    sources: caseSources(casePeople),
    acceptUnscanned: true,
    clock: then,
    authenticate: async () => null,
    baseUrl: 'http://localhost',
  });
  for (const [place, person] of casePeople.entries()) {
    if (signal?.aborted) return;
    // Whoever signs in meanwhile goes first.
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (await accounts.accountByEmail(person.email)) continue;
    then.set(new Date(now - person.days * 24 * HOUR - (place % 5) * HOUR - HOUR / 4).toISOString());
    await goTheWay(service, codes, person);
  }
}

/** What these people would have been told by e-mail is weeks old. */
function withoutMessages(records: AccountRecords): AccountRecords {
  const silent = { mail: async () => {}, announce: async () => {} };
  return {
    ...records,
    change: (account, work) => records.change(account, (writes) => work({ ...writes, ...silent })),
  };
}

async function goTheWay(service: AccountService, codes: CodeBox, person: CasePerson): Promise<void> {
  const { token } = await service.registration.begin(registrationOf(person), HERE);
  const { id } = await service.registration.confirm(token, await codes.codeFor(person.email), HERE);
  const by = { by: id };
  await service.verification.start(id, 'ministry-personnel', by);
  await service.verification.submitCard(id, cardOf(person), by, HERE);
  const form = await service.verification.requestForm(id);
  const content = person.paper === 'pdf' ? form : await photographed(form);
  const document = {
    name: `request.${person.paper}`,
    content: (async function* () {
      yield content;
    })(),
  };
  await service.verification.attach(id, document, by, HERE);
}

function registrationOf({ name, email, birthDate, agency, position }: CasePerson): RegistrationInput {
  return {
    email,
    profile: {
      memberType: 'person',
      name,
      sex: name.title === 'นาย' ? 'male' : 'female',
      birthDate,
      personnelType: 'internal',
      agency,
      position,
      locale: 'th',
    },
    consent: { version: defaultIdentityRules.consentVersion, locale: 'th' },
  };
}

function cardOf({ name, nationalId, birthDate, story }: CasePerson) {
  const [year = 0, month, day] = birthDate.split('-').map(Number);
  return {
    nationalId,
    ...(name.title && { title: name.title }),
    first: name.first,
    last: story === 'other-name-on-card' ? 'วงศ์สวัสดิ์' : name.last,
    birthDate: `${day}/${month}/${year + BE_OFFSET}`,
    ...(story !== 'no-laser-code' && { laserCode: `JT${nationalId.slice(0, 10)}` }),
  };
}

interface CodeBox extends Mailer {
  codeFor(email: string): Promise<string>;
}

/** Reads the codes out of the messages instead of sending them. */
function codeBox(): CodeBox {
  const waiting = new Map<string, (code: string) => void>();
  const arrived = new Map<string, string>();
  return {
    send: async ({ to, text }) => {
      const code = /\b\d{6}\b/.exec(text)?.[0];
      if (!code) return;
      arrived.set(to, code);
      waiting.get(to)?.(code);
    },
    codeFor: (email) =>
      new Promise((resolve) => {
        const code = arrived.get(email);
        if (code) resolve(code);
        else waiting.set(email, resolve);
      }),
  };
}

const noJobs: Jobs = { work: async () => {}, send: async () => {}, stop: async () => {} };
const noLimits: RateLimits = { take: async () => {}, forgive: async () => {} };
