import { OpenAPIHono } from '@hono/zod-openapi';
import { MocError } from '@moc-sdk/core';
import type { MocIdentity } from '@moc-sdk/moc-account-client';
import { bodyLimit } from 'hono/body-limit';
import type { PersonRecord } from '../ports/index.js';

/** What every signed-in request carries. */
export interface Env {
  Variables: { person: PersonRecord; identity: MocIdentity };
}

export type App = OpenAPIHono<Env>;

/** A Hono app whose schemas refuse with our codes. */
export function newApp(): App {
  return new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (result.success) return;
      const issues = result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
      const problem = issues.map(({ path, message }) => `${path}: ${message}`).join('; ');
      throw new MocError('request/invalid', { details: { problem, issues } });
    },
  });
}

const KB = 1_024;
/** JSON: the longest clarification in Thai takes a tenth of it. */
export const smallBody = bodyCap(64 * KB);
/** One file of at most 10 MB (`attachmentRules` of core says how much each purpose takes) and its form fields. */
export const fileBody = bodyCap(10 * KB * KB + 64 * KB);

/** Stops reading a body at the limit, whether or not its length was announced. */
function bodyCap(maxBytes: number) {
  return bodyLimit({
    maxSize: maxBytes,
    onError: () => {
      throw new MocError('request/too-large', { details: { maxBytes } });
    },
  });
}
