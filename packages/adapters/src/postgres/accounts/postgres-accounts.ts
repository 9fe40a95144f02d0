import type { Clock } from '@moc-sdk/core';
import type { AccountRecords } from '@moc-sdk/service/ports';
import type { Kysely } from 'kysely';
import { readAudit, readAuditBy } from '../records/audit-chain.js';
import { alone } from '../records/person-lock.js';
import type { Tables } from '../tables/tables.js';
import { findDue } from './due.js';
import { outboxOf } from './outbox.js';
import { findQueue } from './queue.js';
import { readAccounts } from './read-accounts.js';
import { writeAccounts } from './write-accounts.js';

/** @param clock tells when a case was saved, which decides when it is due */
export function postgresAccounts(db: Kysely<Tables>, clock: Clock): AccountRecords {
  return {
    ...readAccounts(db),
    ...outboxOf(db),
    queue: (query) => findQueue(db, query),
    due: (kind, at) => findDue(db, kind, at),
    change: (account, work) =>
      alone(db, `account:${account}`, (trx) => work(writeAccounts(trx, account, clock))),
    auditTrail: (account) => readAudit(db, account),
    auditBy: (query) => readAuditBy(db, query),
  };
}
