import type { Locale, PersonName } from '@moc-sdk/core';

/** A user of the agency's own table. */
export interface User {
  readonly id: number;
  readonly userName: string;
  readonly employeeNumber: string;
  readonly name: Readonly<Record<Locale, PersonName>>;
  readonly role: 'staff' | 'admin';
  readonly isEnabled: boolean;
}

export interface UserRow {
  id: number;
  user_name: string;
  password_hash: string;
  employee_number: string;
  title: string;
  first_name: string;
  last_name: string;
  title_en: string;
  first_name_en: string;
  last_name_en: string;
  role: 'staff' | 'admin';
  is_enabled: boolean;
  failed_logins: number;
  locked_until: Date | null;
}

export function userOfRow(row: UserRow): User {
  return {
    id: row.id,
    userName: row.user_name,
    employeeNumber: row.employee_number,
    name: {
      th: { title: row.title, first: row.first_name, last: row.last_name },
      en: { title: row.title_en, first: row.first_name_en, last: row.last_name_en },
    },
    role: row.role,
    isEnabled: row.is_enabled,
  };
}
