import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { attachScan } from '../use-cases/attach-scan.js';
import { deleteClarification } from '../use-cases/delete-clarification.js';
import { downloadScan } from '../use-cases/download-attachment.js';
import { printClarification } from '../use-cases/print-clarification.js';
import type { Surroundings } from '../use-cases/surroundings.js';
import { writeClarification } from '../use-cases/write-clarification.js';
import { type App, newApp } from './app.js';
import { smallBody } from './body-cap.js';
import { clarificationDraftSchema, clarificationSchema } from './contract.js';
import { idempotencyHeader, idParam, json, pdf, problems } from './fields.js';
import { downloadResponse, pdfResponse } from './file-response.js';
import { formBody, takeForm } from './streamed-form.js';

const postClarification = createRoute({
  method: 'post',
  path: '/',
  summary: 'Explain a missing or late record',
  middleware: [smallBody] as const,
  request: {
    headers: idempotencyHeader,
    body: { required: true, content: { 'application/json': { schema: clarificationDraftSchema } } },
  },
  responses: { 201: json(clarificationSchema, 'Written, awaiting approval'), ...problems },
});

const getForm = createRoute({
  method: 'get',
  path: '/{id}/form.pdf',
  summary: 'The paper to be signed',
  request: { params: idParam },
  responses: { 200: pdf('The form'), ...problems },
});

const scanForm = { purpose: 'clarification', file: 'scan', fields: z.object({}) } as const;

const postScan = createRoute({
  method: 'post',
  path: '/{id}/scan',
  summary: 'Attach the signed scan, which approves (self-attested)',
  request: { params: idParam, headers: idempotencyHeader, body: formBody(scanForm) },
  responses: { 200: json(clarificationSchema, 'Approved'), ...problems },
});

const getScan = createRoute({
  method: 'get',
  path: '/{id}/scan',
  summary: 'Download the scan',
  request: { params: idParam },
  responses: { 200: { description: 'The file, as a download' }, ...problems },
});

const deleteOne = createRoute({
  method: 'delete',
  path: '/{id}',
  summary: 'Take a clarification back before it is decided',
  request: { params: idParam },
  responses: { 204: { description: 'Taken back' }, ...problems },
});

export function clarificationRoutes(around: Surroundings): App {
  const app = newApp();
  app.openapi(postClarification, async (c) => {
    const key = c.req.valid('header')['idempotency-key'];
    return c.json(await writeClarification(around, c.var.person, c.req.valid('json'), key), 201);
  });
  app.openapi(getForm, async (c) => {
    const { id } = c.req.valid('param');
    return pdfResponse(await printClarification(around, c.var.person, id), `clarification-${id}`);
  });
  app.openapi(postScan, async (c) => {
    const { id } = c.req.valid('param');
    const key = c.req.valid('header')['idempotency-key'];
    const approved = await takeForm(around, c.req.raw, scanForm, (scan) =>
      attachScan(around, c.var.person.id, { id, scan, key }),
    );
    return c.json(approved, 200);
  });
  app.openapi(getScan, async (c) => {
    const { id } = c.req.valid('param');
    return downloadResponse(await downloadScan(around, c.var.person.id, id), `clarification-${id}`);
  });
  app.openapi(deleteOne, async (c) => {
    await deleteClarification(around, c.var.person.id, c.req.valid('param').id);
    return c.body(null, 204);
  });
  return app;
}
