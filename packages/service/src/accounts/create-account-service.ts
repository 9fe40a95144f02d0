import { MocError, systemClock } from '@moc-sdk/core';
import { sealedFiles } from '../uploads/index.js';
import { readEndpoints } from '../webhooks/endpoint.js';
import type { AccountChange, AccountService } from './account-service.js';
import { identityApp } from './api/identity-app.js';
import { startBackground } from './background.js';
import { defaultIdentityRules } from './identity-rules.js';
import { adopt } from './membership/adopt.js';
import { choose } from './membership/choose.js';
import { reinstate, revoke } from './membership/revoke.js';
import { begin } from './registration/begin.js';
import { confirm } from './registration/confirm.js';
import { emailSchema } from './registration/email.js';
import { lookUp } from './registration/look-up.js';
import { approve, reject } from './review/decide-case.js';
import { decideMany } from './review/decide-many.js';
import { document, open } from './review/open.js';
import { queue } from './review/queue.js';
import { identityKeys } from './sealing/identity-keys.js';
import type { AccountServiceOptions } from './service-options.js';
import type { IdentitySurroundings } from './surroundings.js';
import { createUpkeep } from './upkeep/create-upkeep.js';
import { attach } from './verification/attach.js';
import { cancel } from './verification/cancel.js';
import { requestForm } from './verification/request-form.js';
import { start } from './verification/start.js';
import { submitCard } from './verification/submit-card.js';
import { readAccountView } from './views/account-view.js';

/**
 * Accounts and identity verification over an agency's own sources.
 *
 * @throws MocError `account/key-invalid`, `webhook/misconfigured`, `attachment/scanner-unavailable` when there is no scanner
 * and `acceptUnscanned` does not say that none is wanted
 *
 * @example
 * ```ts
 * const service = createAccountService({
 *   records, files, jobs, rateLimits, mailer, scanner, key,
 *   sources: { registry: dopa, directories: [ad, dpis] },
 *   authenticate: (request) => moc.session(request),
 *   baseUrl: 'https://ops-ta.example',
 * });
 * await service.start();
 * const response = await service.handler(request);
 * ```
 */
export function createAccountService(options: AccountServiceOptions): AccountService {
  const listeners = new Set<(change: AccountChange) => void>();
  const around = surroundingsOf(options, (changes) => {
    for (const change of changes) for (const listener of listeners) listener(change);
  });
  const upkeep = createUpkeep(around);
  listeners.add(() => upkeep.changed());
  const steps = stepsOf(around);
  const { app, openapi } = identityApp(steps, around, options);
  return {
    ...steps,
    handler: async (request) => app.fetch(request),
    openapi,
    upkeep: { runDue: upkeep.runDue },
    subscribe(listener) {
      const told = guarded(listener, around.onError);
      listeners.add(told);
      return () => listeners.delete(told);
    },
    start: upkeep.start,
    stop: upkeep.stop,
  };
}

/** What a listener does wrong stops neither the change, which is kept, nor the other listeners. */
function guarded(
  listener: (change: AccountChange) => void | Promise<void>,
  onError: (error: unknown) => void,
): (change: AccountChange) => void {
  const told = async (change: AccountChange) => listener(change);
  return (change) => void told(change).catch(onError);
}

function stepsOf(
  around: IdentitySurroundings,
): Pick<AccountService, 'registration' | 'accounts' | 'verification' | 'review'> {
  return {
    registration: {
      lookUp: (...args) => lookUp(around, ...args),
      begin: (...args) => begin(around, ...args),
      confirm: (...args) => confirm(around, ...args),
    },
    accounts: {
      view: async (id) => {
        const view = await readAccountView(around.records, id);
        if (!view) throw new MocError('request/not-found');
        return view;
      },
      findByEmail: async (text) => {
        const email = emailSchema.safeParse(text).data;
        const account = email === undefined ? undefined : await around.records.accountByEmail(email);
        return account && readAccountView(around.records, account.id);
      },
      choose: (...args) => choose(around, ...args),
      adopt: (...args) => adopt(around, ...args),
      revoke: (...args) => revoke(around, ...args),
      reinstate: (...args) => reinstate(around, ...args),
    },
    verification: {
      start: (...args) => start(around, ...args),
      submitCard: (...args) => submitCard(around, ...args),
      attach: (...args) => attach(around, ...args),
      cancel: (...args) => cancel(around, ...args),
      requestForm: (...args) => requestForm(around, ...args),
    },
    review: {
      queue: (...args) => queue(around, ...args),
      open: (...args) => open(around, ...args),
      document: (...args) => document(around, ...args),
      approve: (...args) => approve(around, ...args),
      reject: (...args) => reject(around, ...args),
      decideMany: (...args) => decideMany(around, ...args),
    },
  };
}

function surroundingsOf(
  options: AccountServiceOptions,
  tell: IdentitySurroundings['tell'],
): IdentitySurroundings {
  const {
    records,
    jobs,
    rateLimits,
    mailer,
    sources,
    scanner,
    accountUrl,
    forgetPerson,
    onError = warn,
  } = options;
  if (!scanner && options.acceptUnscanned !== true) {
    throw new MocError('attachment/scanner-unavailable', {
      hint: 'Give a `scanner`, or say by `acceptUnscanned` that documents are taken unscanned.',
    });
  }
  const keys = identityKeys(options.key);
  return {
    records,
    jobs,
    rateLimits,
    mailer,
    sources,
    documents: sealedFiles(options.files, keys.document),
    ...(scanner && { scanner }),
    ...(accountUrl && { accountUrl }),
    ...(forgetPerson && { forgetPerson }),
    keys,
    rules: { ...defaultIdentityRules, ...options.rules },
    endpoints: readEndpoints(options.webhooks ?? []),
    clock: options.clock ?? systemClock,
    machineClock: systemClock,
    newId: options.newId ?? (() => crypto.randomUUID()),
    fetch: options.fetch ?? ((...args) => globalThis.fetch(...args)),
    background: startBackground(onError),
    onError,
    tell,
  };
}

/** Only what cannot be personal: a message of ours, or the name of a foreign error. */
function warn(error: unknown): void {
  const text = error instanceof Error ? error.name : typeof error;
  process.emitWarning(MocError.isInstance(error) ? error.message : `Identity verification: ${text}`);
}
