import type { Clock } from '@moc-sdk/core';
import type { Sql } from '../database/database.js';
import { isPassword } from './passwords.js';
import { type User, type UserRow, userOfRow } from './user.js';

const MAX_FAILURES = 5;
const LOCKED_MS = 5 * 60_000;

export type PasswordCheck =
  | { readonly result: 'right'; readonly user: User }
  /** Wrong, unknown or disabled: whoever asks is not told which. */
  | { readonly result: 'wrong' }
  /** Too many wrong tries; nothing was checked. */
  | { readonly result: 'locked' };

export interface Users {
  find(id: number): Promise<User | undefined>;
  all(): Promise<User[]>;
  checkPassword(userName: string, password: string): Promise<PasswordCheck>;
  setEnabled(id: number, isEnabled: boolean): Promise<void>;
}

export function usersTable(sql: Sql, clock: Clock): Users {
  async function rowOf(userName: string): Promise<UserRow | undefined> {
    const { rows } = await sql.query<UserRow>('select * from users where user_name = $1', [userName]);
    return rows[0];
  }

  /** Counts a wrong try; the fifth in a row locks. */
  async function countFailure(id: number): Promise<void> {
    const until = new Date(clock.now().getTime() + LOCKED_MS);
    await sql.query(
      `update users set
         locked_until = case when failed_logins + 1 >= $2 then $3::timestamptz else locked_until end,
         failed_logins = case when failed_logins + 1 >= $2 then 0 else failed_logins + 1 end
       where id = $1`,
      [id, MAX_FAILURES, until],
    );
  }

  return {
    find: async (id) => {
      const { rows } = await sql.query<UserRow>('select * from users where id = $1', [id]);
      return rows[0] && userOfRow(rows[0]);
    },
    all: async () => {
      const { rows } = await sql.query<UserRow>('select * from users order by employee_number');
      return rows.map(userOfRow);
    },
    checkPassword: async (userName, password) => {
      const row = await rowOf(userName.trim().toLowerCase());
      if (row?.locked_until && row.locked_until > clock.now()) return { result: 'locked' };
      const isRight = await isPassword(password, row?.password_hash);
      if (!row) return { result: 'wrong' };
      if (!isRight) await countFailure(row.id);
      if (!isRight || !row.is_enabled) return { result: 'wrong' };
      await sql.query('update users set failed_logins = 0, locked_until = null where id = $1', [row.id]);
      return { result: 'right', user: userOfRow(row) };
    },
    setEnabled: async (id, isEnabled) => {
      await sql.query('update users set is_enabled = $2 where id = $1', [id, isEnabled]);
    },
  };
}
