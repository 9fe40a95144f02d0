import { BE_OFFSET, type CivilDate } from '@moc-sdk/core';
import type { Database } from '../database/database.js';

export const urgencies = ['normal', 'urgent', 'very-urgent', 'most-urgent'] as const;
export type Urgency = (typeof urgencies)[number];

/** What is written down of a document that came in. */
export interface DocumentEntry {
  readonly receivedOn: CivilDate;
  /** The sender's own number. */
  readonly documentNumber: string;
  readonly sender: string;
  readonly subject: string;
  readonly urgency: Urgency;
}

export interface RegisteredDocument extends DocumentEntry {
  /** `0012/2569`: numbers begin anew each Buddhist year. */
  readonly registerNumber: string;
}

interface DocumentRow {
  register_year: number;
  register_number: number;
  received_on: CivilDate;
  document_number: string;
  sender: string;
  subject: string;
  urgency: Urgency;
}

export interface Documents {
  latest(): Promise<RegisteredDocument[]>;
  add(entry: DocumentEntry, userId: number): Promise<RegisteredDocument>;
}

const ofRow = (row: DocumentRow): RegisteredDocument => ({
  registerNumber: `${String(row.register_number).padStart(4, '0')}/${row.register_year}`,
  receivedOn: row.received_on,
  documentNumber: row.document_number,
  sender: row.sender,
  subject: row.subject,
  urgency: row.urgency,
});

export function documentsTable(database: Database): Documents {
  return {
    latest: async () => {
      const { rows } = await database.query<DocumentRow>(
        'select * from documents order by register_year desc, register_number desc limit 50',
      );
      return rows.map(ofRow);
    },
    add: (entry, userId) =>
      database.transaction(async (sql) => {
        const { rows } = await sql.query<DocumentRow>(
          `insert into documents
             (register_year, register_number, received_on, document_number, sender, subject, urgency, recorded_by)
           values ($1, (select coalesce(max(register_number), 0) + 1 from documents where register_year = $1),
             $2, $3, $4, $5, $6, $7)
           returning *`,
          [
            Number(entry.receivedOn.slice(0, 4)) + BE_OFFSET,
            entry.receivedOn,
            entry.documentNumber,
            entry.sender,
            entry.subject,
            entry.urgency,
            userId,
          ],
        );
        const [row] = rows;
        if (!row) throw new Error('The database gave no number to a document.');
        return ofRow(row);
      }),
  };
}
