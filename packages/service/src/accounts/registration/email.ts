import { MocError } from '@moc-sdk/core';
import * as z from 'zod';

/** An e-mail address as it is kept: lower case, without the space around it. At most 254 characters (RFC 5321). */
export const emailSchema = z.string().trim().toLowerCase().pipe(z.email().max(254));

/** @throws MocError `account/profile-invalid` */
export function readEmail(text: string): string {
  const read = emailSchema.safeParse(text);
  if (read.success) return read.data;
  const issues = [{ path: 'email', message: 'Invalid email address' }];
  throw new MocError('account/profile-invalid', { details: { problem: 'email', issues } });
}
