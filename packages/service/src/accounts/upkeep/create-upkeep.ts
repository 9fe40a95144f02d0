import { MAIL_QUEUE, type MailJob, sendQueuedMail } from '../messages/send-mail.js';
import type { IdentitySurroundings } from '../surroundings.js';
import { retryCase } from '../verification/check-case.js';
import { CHECK_QUEUE } from '../verification/settle.js';
import { deliverWebhook, giveOut, WEBHOOK_QUEUE, type WebhookJob } from './give-out.js';
import { sweep } from './sweep.js';

/** With waits that double from a second on: about nine hours without a mail server. */
const MAIL_ATTEMPTS = 16;

/** The work behind the steps. */
export interface Upkeep {
  /** Does what is due by the clock, and gives out what there is to tell. */
  runDue(): Promise<void>;
  /** Something changed: what it has to tell is given out soon, where workers run. */
  changed(): void;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export function createUpkeep(around: IdentitySurroundings): Upkeep {
  const { jobs, background, rules } = around;
  let timer: NodeJS.Timeout | undefined;
  const giving = inTurn(() => giveOut(around, timer !== undefined));
  const running = inTurn(async () => {
    await sweep(around);
    await giving();
  });
  return {
    async runDue() {
      await running();
      await background.settled();
    },
    changed() {
      if (timer) background.run(giving);
    },
    async start() {
      if (timer) return;
      timer = setInterval(() => background.run(running), 1000 * rules.sweepSeconds);
      timer.unref();
      await jobs.work<MailJob>(MAIL_QUEUE, (job) => sendQueuedMail(around, job), {
        attempts: MAIL_ATTEMPTS,
      });
      await jobs.work<WebhookJob>(WEBHOOK_QUEUE, (job) => deliverWebhook(around, job));
      await jobs.work<{ case: string }>(CHECK_QUEUE, (job) => retryCase(around, job.case));
      background.run(running);
    },
    async stop() {
      const wasStarted = timer !== undefined;
      clearInterval(timer);
      timer = undefined;
      await background.settled();
      if (wasStarted) await jobs.stop();
    },
  };
}

/** One run at a time; whoever asks meanwhile gets one more run after it, which they share. */
function inTurn(work: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const run = (): Promise<void> => {
    current = work().finally(() => {
      current = undefined;
    });
    return current;
  };
  return () => {
    if (!current) return run();
    next ??= current
      .catch(() => {})
      .then(() => {
        next = undefined;
        return run();
      });
    return next;
  };
}
