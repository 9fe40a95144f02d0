/** A message to a person. Plain text: what matters is read everywhere. */
export interface Mail {
  /** The same at every repeat. */
  id: string;
  to: string;
  subject: string;
  text: string;
}

/** Sends messages. Rejects when a message could not be handed over; it is then tried again. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
}
