import type { Mail, Mailer } from '@moc-sdk/service/ports';

/** A message as it would have been sent. */
export interface OutboxMail extends Mail {
  /** When it was handed over, by the machine's clock. */
  readonly at: Date;
}

/** A mailer that sends nothing: it keeps what would leave, for people to read. */
export interface Outbox extends Mailer {
  /** Newest first. */
  mails(): readonly OutboxMail[];
}

/** @param limit how many are kept; the oldest go first */
export function outbox(limit = 200): Outbox {
  const kept = new Map<string, OutboxMail>();
  return {
    send: async (mail) => {
      // The same id is a repeat of the same message.
      if (kept.has(mail.id)) return;
      kept.set(mail.id, { ...mail, at: new Date() });
      for (const id of kept.keys()) {
        if (kept.size <= limit) break;
        kept.delete(id);
      }
    },
    mails: () => [...kept.values()].reverse(),
  };
}
