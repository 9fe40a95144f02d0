import { toBangkokIso } from '@moc-sdk/core';
import type { TerminalInbox, TerminalPunch, TerminalPush } from '@moc-sdk/service/ports';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from './tables/tables.js';

/** Rows of one statement: a push of a full terminal has tens of thousands. */
const ROWS = 500;

export function postgresTerminals(db: Kysely<Tables>): TerminalInbox {
  return {
    keep: (push) =>
      db.transaction().execute(async (trx) => {
        let kept = 0;
        for (const punches of inPieces(push.punches)) kept += await keepPunches(trx, push, punches);
        for (const lines of inPieces(push.quarantined)) await keepLines(trx, push, lines);
        await keepState(trx, push.device, push.receivedAt, push.stamp);
        return { kept, repeated: push.punches.length - kept };
      }),

    seen: (device, at) => keepState(db, device, at),

    states: async () => {
      const rows = await db.selectFrom('terminal_states').selectAll().orderBy('device').execute();
      return rows.map(({ device, stamp, last_seen }) => ({
        device,
        ...(stamp !== null && { stamp }),
        lastSeen: toBangkokIso(last_seen),
      }));
    },

    waiting: async (after, limit) => {
      const rows = await db
        .selectFrom('terminal_punches')
        .selectAll()
        .where('taken', '=', false)
        .$if(after !== undefined, (query) =>
          query.where(
            sql<boolean>`(at, device, pin) > (${after?.at}::timestamptz, ${after?.device}, ${after?.pin})`,
          ),
        )
        .orderBy('at')
        .orderBy('device')
        .orderBy('pin')
        .limit(limit)
        .execute();
      return rows.map(({ device, pin, at, source, direction }) => ({
        device,
        pin,
        at: toBangkokIso(at),
        source,
        ...(direction !== null && { direction }),
      }));
    },

    taken: (punches) =>
      db.transaction().execute(async (trx) => {
        for (const { device, pin, at } of punches) {
          await trx
            .updateTable('terminal_punches')
            .set({ taken: true })
            .where('device', '=', device)
            .where('pin', '=', pin)
            .where('at', '=', new Date(at))
            .execute();
        }
      }),

    quarantined: () =>
      db
        .selectFrom('terminal_lines')
        .select(['device', 'line', 'text', 'reason'])
        .orderBy('device')
        .orderBy('line')
        .execute(),
  };
}

async function keepPunches(
  trx: Transaction<Tables>,
  { receivedAt }: TerminalPush,
  punches: readonly TerminalPunch[],
): Promise<number> {
  const rows = await trx
    .insertInto('terminal_punches')
    .values(
      punches.map(({ device, pin, at, source, direction }) => ({
        device,
        pin,
        at,
        source,
        direction: direction ?? null,
        received_at: receivedAt,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('at')
    .execute();
  return rows.length;
}

async function keepLines(
  trx: Transaction<Tables>,
  { device, receivedAt }: TerminalPush,
  lines: TerminalPush['quarantined'],
): Promise<void> {
  await trx
    .insertInto('terminal_lines')
    .values(lines.map((line) => ({ device, ...line, received_at: receivedAt })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function keepState(db: Kysely<Tables>, device: string, at: string, stamp?: string): Promise<void> {
  const changes = { last_seen: at, ...(stamp !== undefined && { stamp }) };
  await db
    .insertInto('terminal_states')
    .values({ device, stamp: stamp ?? null, last_seen: at })
    .onConflict((conflict) => conflict.column('device').doUpdateSet(changes))
    .execute();
}

function inPieces<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, piece) =>
    rows.slice(piece * ROWS, (piece + 1) * ROWS),
  );
}
