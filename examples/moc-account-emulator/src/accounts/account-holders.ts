import { type AccountStatus, accountStatusSchema, type Clock, MocError } from '@moc-sdk/core';
import type { AccountHolder, ProviderAccounts } from '@moc-sdk/moc-account-client/testing';
import type { AccountService, AccountView } from '@moc-sdk/service/accounts';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { AccountPasswords } from '../passwords/account-passwords.js';

/** Wrong passwords of one address before it must wait. Inferred; OWASP's authentication cheat sheet asks for some limit. */
const WRONG_PASSWORDS = { points: 10, duration: 600 } as const;

/** Registered accounts as the provider signs them in: what they are is read anew each time. */
export function accountHolders(parts: {
  accounts(): Promise<AccountService>;
  /** Whether it is certain that there is no account yet. */
  isEmpty(): boolean;
  readonly passwords: AccountPasswords;
  readonly clock: Clock;
}): ProviderAccounts {
  const { accounts, isEmpty, passwords, clock } = parts;
  const wrong = new RateLimiterMemory(WRONG_PASSWORDS);

  return {
    find: async (id) => {
      if (isEmpty()) return undefined;
      const view = await viewOf(await accounts(), id);
      return view && endOf(view, clock) === undefined ? holderOf(view) : undefined;
    },
    check: async (email, password) => {
      const subject = email.trim().toLowerCase();
      await takeTry(wrong, subject);
      const view = isEmpty() ? undefined : await accountAt(await accounts(), subject, passwords);
      if (!(await passwords.matches(view?.id, password)) || !view) return undefined;
      await wrong.delete(subject);
      const state = endOf(view, clock);
      if (state !== undefined) throw new MocError('account/not-active', { details: { state } });
      return holderOf(view);
    },
  };
}

async function viewOf(service: AccountService, id: string): Promise<AccountView | undefined> {
  try {
    return await service.accounts.view(id);
  } catch (error) {
    if (MocError.isInstance(error) && error.code === 'request/not-found') return undefined;
    throw error;
  }
}

/** The living account of an address; without one, the newest that has ended, so that its owner can be told. */
async function accountAt(
  service: AccountService,
  email: string,
  passwords: AccountPasswords,
): Promise<AccountView | undefined> {
  const living = await service.accounts.findByEmail(email);
  if (living) return living;
  const id = await passwords.accountOf(email);
  const ended = id === undefined ? undefined : await viewOf(service, id);
  return ended?.stage === 'redacted' ? undefined : ended;
}

/** Why an account cannot be used: by its stage, or by the clock before anybody has noted it. */
function endOf({ stage, expiresAt }: AccountView, clock: Clock): string | undefined {
  if (statusOf(stage) === undefined) return stage;
  const isOver = expiresAt !== undefined && Date.parse(expiresAt) <= clock.now().getTime();
  return stage === 'temporary' && isOver ? 'expired' : undefined;
}

function statusOf(stage: AccountView['stage']): AccountStatus | undefined {
  return accountStatusSchema.safeParse(stage).data;
}

function holderOf({ id, email, profile, stage, expiresAt, roles }: AccountView): AccountHolder {
  const { name, nameEn, agency, position } = profile;
  return {
    id,
    email,
    person: {
      id,
      name,
      email,
      ...(nameEn && { nameEn }),
      ...(agency !== undefined && { agency }),
      ...(position !== undefined && { position }),
    },
    status: statusOf(stage) ?? 'temporary',
    ...(stage === 'temporary' && expiresAt !== undefined && { accountExpiresAt: expiresAt }),
    roles,
  };
}

async function takeTry(limiter: RateLimiterMemory, subject: string): Promise<void> {
  try {
    await limiter.consume(subject);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const retryAfter = Math.ceil(refusal.msBeforeNext / 1_000);
    throw new MocError('request/too-many', { details: { retryAfter } });
  }
}
