import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { MocSession } from '@moc-sdk/moc-account-client';
import * as z from 'zod';
import { newApp } from '../../api/app.js';
import { smallBody } from '../../api/body-cap.js';
import { idempotencyHeader, idParam, json, problems } from '../../api/fields.js';
import { downloadResponse } from '../../api/file-response.js';
import type { QueueQuery } from '../../ports/index.js';
import type { AccountService } from '../account-service.js';
import type { BulkResult, Reviewer } from '../review/review-views.js';
import {
  approveSchema,
  decisionResultsSchema,
  decisionsSchema,
  queueQuerySchema,
  rejectSchema,
  reviewCaseSchema,
  reviewQueueSchema,
} from './contract.js';

/** What every request of a reviewer carries. */
export interface ReviewEnv {
  Variables: { session: MocSession; reviewer: Reviewer };
}

const caseResponses = { 200: json(reviewCaseSchema, 'The case as it now stands'), ...problems };
const body = <Schema extends z.ZodType>(schema: Schema) => ({
  headers: idempotencyHeader,
  body: { required: true, content: { 'application/json': { schema } } },
});

const getCases = createRoute({
  method: 'get',
  path: '/cases',
  summary: 'The queue',
  request: { query: queueQuerySchema },
  responses: { 200: json(reviewQueueSchema, 'Lines, how many there are, and the agencies'), ...problems },
});
const getCase = createRoute({
  method: 'get',
  path: '/cases/{id}',
  summary: 'A case on one page; opening is audited',
  request: { params: idParam },
  responses: caseResponses,
});
const getDocument = createRoute({
  method: 'get',
  path: '/cases/{id}/document',
  summary: 'The document of a case; reading is audited and counts as opened',
  request: { params: idParam },
  responses: {
    200: {
      description: 'The bytes, as a download',
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...problems,
  },
});
const postApprove = createRoute({
  method: 'post',
  path: '/cases/{id}/approve',
  summary: 'Approve a case whose document was read',
  middleware: smallBody,
  request: { params: idParam, ...body(approveSchema) },
  responses: caseResponses,
});
const postReject = createRoute({
  method: 'post',
  path: '/cases/{id}/reject',
  summary: 'Send a case back with a reason',
  middleware: smallBody,
  request: { params: idParam, ...body(rejectSchema) },
  responses: caseResponses,
});
const postDecisions = createRoute({
  method: 'post',
  path: '/decisions',
  summary: 'Decide several cases, each by itself',
  middleware: smallBody,
  request: body(decisionsSchema),
  responses: { 200: json(decisionResultsSchema, 'What became of each case'), ...problems },
});

/** The reviewer's desk. */
export function reviewRoutes({ review }: Pick<AccountService, 'review'>): OpenAPIHono<ReviewEnv> {
  const app = newApp<ReviewEnv>();
  app.openapi(getCases, async (c) =>
    c.json(await review.queue(given(c.req.valid('query')) as QueueQuery, c.var.reviewer), 200),
  );
  app.openapi(getCase, async (c) => c.json(await review.open(c.req.valid('param').id, c.var.reviewer), 200));
  app.openapi(getDocument, async (c) =>
    downloadResponse(await review.document(c.req.valid('param').id, c.var.reviewer), 'document'),
  );
  app.openapi(postApprove, async (c) => {
    const { expects } = c.req.valid('json');
    const command = { expects, ...keyOf(c.req.valid('header')) };
    return c.json(await review.approve(c.req.valid('param').id, c.var.reviewer, command), 200);
  });
  app.openapi(postReject, async (c) => {
    const { expects, reason } = c.req.valid('json');
    const command = { expects, ...keyOf(c.req.valid('header')) };
    return c.json(await review.reject(c.req.valid('param').id, reason, c.var.reviewer, command), 200);
  });
  app.openapi(postDecisions, async (c) => {
    const { cases, reject } = c.req.valid('json');
    const { key } = keyOf(c.req.valid('header'));
    const chosen = cases.map((each) => (key === undefined ? each : { ...each, key: `${key}:${each.id}` }));
    const decision = reject === undefined ? ({ approve: true } as const) : { reject };
    const results = await review.decideMany(chosen, decision, c.var.reviewer);
    return c.json({ results: results.map(resultOnWire) }, 200);
  });
  return app;
}

function keyOf(headers: { 'idempotency-key'?: string | undefined }): { key?: string } {
  const key = headers['idempotency-key'];
  return key === undefined ? {} : { key };
}

function given<T extends object>(query: T): Partial<T> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function resultOnWire(result: BulkResult) {
  return 'error' in result ? { id: result.id, code: result.error.code } : result;
}
