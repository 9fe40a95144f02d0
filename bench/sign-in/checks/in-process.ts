import type { SessionPeer, Subject } from '../peers/session-peer.js';
import { type Round, timed } from './rounds.js';

/** The sessions of one peer and whose they are. */
export interface Sessions {
  readonly peer: SessionPeer;
  readonly cookies: readonly string[];
  readonly subjects: readonly string[];
}

/** How many checks are under way at once, as on a server with so many requests open. */
export const IN_FLIGHT = 16;

/** One check of each cookie, with no network. Every answer is compared: a fast wrong answer is no figure. */
export async function checkInProcess({ peer, cookies, subjects }: Sessions): Promise<Round> {
  const checks = cookies.map((cookie) => peer.prepare(cookie));
  const found: Subject[] = new Array(checks.length);
  const round = await timed(checks.length, async () => {
    let next = 0;
    async function lane(): Promise<void> {
      for (let index = next++; index < checks.length; index = next++) found[index] = await checks[index]?.();
    }
    await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
  });
  const wrong = found.findIndex((subject, index) => subject !== subjects[index]);
  if (wrong >= 0) throw new Error(`${peer.name} took ${subjects[wrong]} for ${found[wrong] ?? 'nobody'}.`);
  return round;
}
