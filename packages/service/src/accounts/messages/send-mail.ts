import type { Mail } from '../../ports/index.js';
import { openSealedJson, sealJson } from '../sealing/sealed-bytes.js';
import type { IdentitySurroundings } from '../surroundings.js';

/** The queue of messages that wait for a mail server. */
export const MAIL_QUEUE = 'identity-mail';

/** A message as a job: sealed, since jobs lie in the database for a while. */
export interface MailJob {
  readonly id: string;
  readonly sealed: string;
}

type Parts = Pick<IdentitySurroundings, 'mailer' | 'jobs' | 'keys'>;

/** Sends a message now; when that fails it goes to the job queue, which tries again. */
export async function sendMail(around: Parts, mail: Mail): Promise<void> {
  await around.mailer.send(mail).catch(() => queueMail(around, mail));
}

/** Hands a message to the job queue. */
export async function queueMail({ jobs, keys }: Omit<Parts, 'mailer'>, mail: Mail): Promise<void> {
  const sealed = Buffer.from(sealJson(keys.mail, mail, `mail:${mail.id}`)).toString('base64');
  await jobs.send(MAIL_QUEUE, { id: mail.id, sealed } satisfies MailJob, { key: mail.id });
}

/** Does a job of {@link queueMail}. One that no longer opens (the key was changed) is dropped. */
export async function sendQueuedMail({ mailer, keys }: Parts, { id, sealed }: MailJob): Promise<void> {
  const mail = openSealedJson(keys.mail, new Uint8Array(Buffer.from(sealed, 'base64')), `mail:${id}`);
  if (mail) await mailer.send(mail as Mail);
}
