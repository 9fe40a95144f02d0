import { MocError, toBangkokIso } from '@moc-sdk/core';
import { type AccountEvent, reduceAccount } from '@moc-sdk/moc-account-client/account';
import { reduceVerification, type VerificationEvent } from '@moc-sdk/moc-account-client/verification';
import type { AccountRecord, AccountWrites, CaseRecord } from '../ports/index.js';
import type { AccountChange } from './account-service.js';
import { accountAnnouncement, auditActions, caseAnnouncement, factsOf } from './announcements.js';
import type { IdentitySurroundings } from './surroundings.js';

/** What the trail says in place of a reason; it reads like one, so that the trail still makes the same states. */
const WORDS_ELSEWHERE = 'in-the-state';

/** An account while it is changed: each step writes the record, the event, the audit record and what others hear. */
export interface AccountChanging {
  readonly writes: AccountWrites;
  /** As it stands after the steps so far. */
  account(): AccountRecord;
  /** Applies an event and keeps the account; `patch` replaces what is no state. A repeat changes nothing. */
  onAccount(event: AccountEvent, patch?: Partial<AccountRecord>): Promise<AccountRecord>;
  /** The same for one of its cases. */
  onCase(record: CaseRecord, event: VerificationEvent, patch?: CasePatch): Promise<CaseRecord>;
}

/** What an event brings beside the state; `undefined` removes. */
export type CasePatch = {
  [Field in 'card' | 'nationalIdHash' | 'file']?: CaseRecord[Field] | undefined;
};

/**
 * Changes one account and its cases in one transaction, and tells of it once it is kept.
 *
 * @param found the account, or what a new one begins as
 * @throws MocError `request/not-found` for an account that is not there; whatever `work` throws, and then nothing is kept
 */
export async function changeAccount<T>(
  around: IdentitySurroundings,
  id: string,
  work: (changing: AccountChanging) => Promise<T>,
  begin?: AccountRecord,
): Promise<T> {
  const changes: AccountChange[] = [];
  const result = await around.records.change(id, async (writes) => {
    changes.length = 0;
    const account = (await writes.account(id)) ?? begin;
    if (!account) throw new MocError('request/not-found');
    return work(changingOf(around, writes, account, changes));
  });
  if (changes.length > 0) around.tell(changes);
  return result;
}

function changingOf(
  around: IdentitySurroundings,
  writes: AccountWrites,
  found: AccountRecord,
  changes: AccountChange[],
): AccountChanging {
  let account = found;
  return {
    writes,
    account: () => account,
    async onAccount(event, patch = {}) {
      const state = reduceAccount(account.state, event);
      if (state === account.state) return account;
      account = { ...account, ...patch, state };
      await writes.saveAccount(account);
      await writes.appendEvent({ of: 'account', id: account.id, event: withoutWords(event) });
      await writes.audit({
        at: event.at,
        actor: event.by,
        action: auditActions.account[event.type],
        subject: `account:${account.id}`,
        details: { stage: state.stage, version: state.version },
      });
      const announcement = accountAnnouncement(around.newId(), event, account);
      if (announcement) await writes.announce(announcement);
      changes.push({ type: auditActions.account[event.type], account });
      return account;
    },
    async onCase(record, event, patch = {}) {
      const state = reduceVerification(record.state, event, around.rules);
      if (state === record.state) return record;
      const next = patched({ ...record, state }, patch);
      await writes.saveCase(next);
      await writes.appendEvent({ of: 'case', id: record.id, event: withoutWords(event) });
      await writes.audit({
        at: event.at,
        actor: event.by,
        action: auditActions.case[event.type],
        subject: `case:${record.id}`,
        details: factsOf(state),
      });
      const announcement = caseAnnouncement(around.newId(), event, next);
      if (announcement) await writes.announce(announcement);
      changes.push({ type: auditActions.case[event.type], account, caseId: record.id });
      return next;
    },
  };
}

/**
 * An event as the trail keeps it, for good. What a person wrote in their own words may name somebody: it stands in the state
 * of the account or the case alone, where redaction erases it.
 */
function withoutWords<Event extends AccountEvent | VerificationEvent>(event: Event): Event {
  const holdsWords = event.type === 'reject' || event.type === 'revoke' || event.type === 'reinstate';
  return holdsWords && 'reason' in event ? { ...event, reason: WORDS_ELSEWHERE } : event;
}

function patched(record: CaseRecord, patch: CasePatch): CaseRecord {
  const all = Object.entries({ ...record, ...patch }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(all) as unknown as CaseRecord;
}

/** What every event carries, now. */
export function stampOf(
  { clock, newId }: Pick<IdentitySurroundings, 'clock' | 'newId'>,
  command: { by: string; key?: string | undefined; expects?: number | undefined },
): { id: string; at: string; by: string; expects?: number } {
  return {
    id: command.key ?? newId(),
    at: toBangkokIso(clock.now()),
    by: command.by,
    ...(command.expects === undefined ? {} : { expects: command.expects }),
  };
}
