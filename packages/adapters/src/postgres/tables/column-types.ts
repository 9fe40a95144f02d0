import type { ColumnType } from 'kysely';

/** Read as a Date, written as a Date or ISO 8601. */
export type Instant = ColumnType<Date, Date | string, Date | string>;
