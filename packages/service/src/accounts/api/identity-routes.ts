import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { MocSession } from '@moc-sdk/moc-account-client';
import * as z from 'zod';
import { newApp, refuseInvalid } from '../../api/app.js';
import { smallBody } from '../../api/body-cap.js';
import { idempotencyHeader, json, multipart, pdf, problems } from '../../api/fields.js';
import { pdfResponse } from '../../api/file-response.js';
import { readMultipart } from '../../uploads/index.js';
import type { AccountService, CardInput, Command } from '../account-service.js';
import type { AccountServiceOptions } from '../service-options.js';
import type { IdentitySurroundings } from '../surroundings.js';
import { attach } from '../verification/attach.js';
import {
  accountViewSchema,
  cancelSchema,
  cardSchema,
  choiceSchema,
  documentFormSchema,
  startSchema,
} from './contract.js';

/** What every request of a person carries. */
export interface IdentityEnv {
  Variables: { session: MocSession; account: string };
}

const body = <Schema extends z.ZodType>(schema: Schema) => ({
  headers: idempotencyHeader,
  body: { required: true, content: { 'application/json': { schema } } },
});
const account = json(accountViewSchema, 'The account and its newest case as they now stand');
const responses = { 200: account, ...problems };

const getAccount = createRoute({
  method: 'get',
  path: '/',
  summary: 'The own account and its verification',
  responses,
});
const postChoice = createRoute({
  method: 'post',
  path: '/choice',
  summary: 'Go on to a permanent account, or stay temporary',
  middleware: smallBody,
  request: body(choiceSchema),
  responses,
});
const postVerification = createRoute({
  method: 'post',
  path: '/verification',
  summary: 'Open a case',
  middleware: smallBody,
  request: body(startSchema),
  responses,
});
const postCard = createRoute({
  method: 'post',
  path: '/verification/card',
  summary: 'Submit the data of the ID card',
  middleware: smallBody,
  request: body(cardSchema),
  responses,
});
const postDocument = createRoute({
  method: 'post',
  path: '/verification/document',
  summary: 'Attach the document',
  // The body is read as a stream by the route itself: nothing of it is parsed before.
  request: { headers: idempotencyHeader, body: multipart(documentFormSchema) },
  responses,
});
const postCancel = createRoute({
  method: 'post',
  path: '/verification/cancel',
  summary: 'End the case, or choose another way',
  middleware: smallBody,
  request: body(cancelSchema),
  responses,
});
const getForm = createRoute({
  method: 'get',
  path: '/verification/request-form.pdf',
  summary: 'The account request form, filled with what is known',
  request: { query: z.object({ fillable: z.enum(['true', 'false']).optional() }) },
  responses: { 200: pdf('The form'), ...problems },
});

/** The person's own account and verification. */
export function identityRoutes(
  service: Pick<AccountService, 'accounts' | 'verification'>,
  around: IdentitySurroundings,
  { clientAddress }: Pick<AccountServiceOptions, 'clientAddress'>,
): OpenAPIHono<IdentityEnv> {
  const app = newApp<IdentityEnv>();
  const originOf = (request: Request, id: string) => ({
    address: clientAddress?.(request) ?? `account:${id}`,
  });

  app.openapi(getAccount, async (c) => c.json(await service.accounts.view(c.var.account), 200));
  app.openapi(postChoice, async (c) => {
    const { choice, expects } = c.req.valid('json');
    const command = commandOf(c.var.account, c.req.valid('header'), expects);
    return c.json(await service.accounts.choose(c.var.account, choice, command), 200);
  });
  app.openapi(postVerification, async (c) => {
    const { way, expects } = c.req.valid('json');
    const command = commandOf(c.var.account, c.req.valid('header'), expects);
    return c.json(await service.verification.start(c.var.account, way, command), 200);
  });
  app.openapi(postCard, async (c) => {
    const { expects, ...card } = c.req.valid('json');
    const id = c.var.account;
    const command = commandOf(id, c.req.valid('header'), expects);
    // What is missing is told field by field where the card is read.
    const view = await service.verification.submitCard(
      id,
      card as CardInput,
      command,
      originOf(c.req.raw, id),
    );
    return c.json(view, 200);
  });
  app.post('/verification/document', async (c) => {
    const id = c.var.account;
    const headers = read(idempotencyHeader, { 'idempotency-key': c.req.header('idempotency-key') });
    const command = commandOf(id, headers, undefined);
    const limits = { purpose: 'verification', fileField: 'document' } as const;
    const view = await readMultipart(c.req.raw, limits, (file, rest) =>
      attach(around, id, file, command, originOf(c.req.raw, id), async () => {
        const { expects } = read(documentFormSchema.pick({ expects: true }), await rest.fields());
        return expects === undefined ? {} : { expects };
      }),
    );
    return c.json(view, 200);
  });
  app.openAPIRegistry.registerPath(postDocument);
  app.openapi(postCancel, async (c) => {
    const { reason, expects } = c.req.valid('json');
    const command = commandOf(c.var.account, c.req.valid('header'), expects);
    return c.json(await service.verification.cancel(c.var.account, reason, command), 200);
  });
  app.openapi(getForm, async (c) => {
    const fillable = c.req.valid('query').fillable === 'true';
    const bytes = await service.verification.requestForm(c.var.account, { fillable });
    return pdfResponse(bytes, 'moc-account-request');
  });
  return app;
}

/** What Hono does for other routes. @throws MocError `request/invalid` */
function read<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  refuseInvalid(result);
  return z.NEVER;
}

function commandOf(
  by: string,
  headers: { 'idempotency-key'?: string | undefined },
  expects: number | undefined,
): Command {
  const key = headers['idempotency-key'];
  return { by, ...(key !== undefined && { key }), ...(expects !== undefined && { expects }) };
}
