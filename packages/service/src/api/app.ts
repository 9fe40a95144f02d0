import { OpenAPIHono } from '@hono/zod-openapi';
import { MocError } from '@moc-sdk/core';
import type { MocIdentity } from '@moc-sdk/moc-account-client';
import type { PersonRecord } from '../ports/index.js';

/** What every signed-in request carries. */
export interface Env {
  Variables: { person: PersonRecord; identity: MocIdentity };
}

export type App = OpenAPIHono<Env>;

/** A Hono app whose schemas refuse with our codes. */
export function newApp<Variables extends { Variables: object } = Env>(): OpenAPIHono<Variables> {
  return new OpenAPIHono<Variables>({
    defaultHook: (result) => {
      if (result.success) return;
      const issues = result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
      const problem = issues.map(({ path, message }) => `${path}: ${message}`).join('; ');
      throw new MocError('request/invalid', { details: { problem, issues } });
    },
  });
}
