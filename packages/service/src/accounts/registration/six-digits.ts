import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { fromThaiDigits } from '@moc-sdk/core';

/** A code of six digits, each of the million as likely as the other. */
export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}

/** Whether a typed code (spaces and Thai digits allowed) is the expected one; takes the same time for every wrong one. */
export function isCode(typed: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(fromThaiDigits(typed).replace(/\s/g, '')), digest(expected));
}
