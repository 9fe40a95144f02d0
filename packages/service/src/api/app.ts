import { OpenAPIHono } from '@hono/zod-openapi';
import { MocError } from '@moc-sdk/core';
import type { MocIdentity } from '@moc-sdk/moc-account-client';
import type { ZodError } from 'zod';
import type { PersonRecord } from '../ports/index.js';

/** What every signed-in request carries. */
export interface Env {
  Variables: { person: PersonRecord; identity: MocIdentity };
}

export type App = OpenAPIHono<Env>;

/** A Hono app whose schemas refuse with our codes. */
export function newApp<Variables extends { Variables: object } = Env>(): OpenAPIHono<Variables> {
  return new OpenAPIHono<Variables>({ defaultHook: refuseInvalid });
}

/** @throws MocError `request/invalid` for what does not fit its schema */
export function refuseInvalid(
  result: { success: true } | { success: false; error: Pick<ZodError, 'issues'> },
): void {
  if (result.success) return;
  const issues = result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  const problem = issues.map(({ path, message }) => `${path}: ${message}`).join('; ');
  throw new MocError('request/invalid', { details: { problem, issues } });
}
