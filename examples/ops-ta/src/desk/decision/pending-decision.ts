import * as z from 'zod/mini';

/** With the other drafts of this tab, which signing out forgets. */
const KEY = 'moc.draft.review-decision';
/** How long a decision may wait for the proof of who the reviewer is, in milliseconds. */
const PATIENCE = 15 * 60_000;

const pendingSchema = z.object({
  at: z.number(),
  kind: z.enum(['approve', 'reject']),
  reason: z.string(),
  cases: z.array(z.object({ id: z.string(), expects: z.number() })),
});

/** A decision that somebody was about to make when they were asked who they are. */
export type PendingDecision = Omit<z.infer<typeof pendingSchema>, 'at'>;

/** Keeps it over the way through the sign-in. It is prepared again afterwards, never carried out by itself. */
export function keepPending(pending: PendingDecision, now = Date.now()): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ ...pending, at: now }));
  } catch {
    // a browser that keeps nothing: the reviewer chooses again
  }
}

/** What was kept, if it is about exactly these cases and not too old. Gives it once. */
export function takePending(
  fits: (pending: PendingDecision) => boolean,
  now = Date.now(),
): PendingDecision | undefined {
  const read = pendingSchema.safeParse(readKept());
  if (!read.success || now - read.data.at > PATIENCE || !fits(read.data)) return undefined;
  forgetPending();
  const { at: _at, ...pending } = read.data;
  return pending;
}

function forgetPending(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // nothing was kept
  }
}

function readKept(): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
  } catch {
    return undefined;
  }
}
