import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { deleteTravel } from '../use-cases/delete-travel.js';
import { downloadTravelAttachment } from '../use-cases/download-attachment.js';
import { recordTravel } from '../use-cases/record-travel.js';
import type { Surroundings } from '../use-cases/surroundings.js';
import { type App, newApp } from './app.js';
import { dateSchema, halfSchema, placeSchema, travelKindSchema, travelSchema } from './contract.js';
import { idempotencyHeader, idParam, json, problems } from './fields.js';
import { downloadResponse } from './file-response.js';
import { formBody, takeForm } from './streamed-form.js';

const travelForm = {
  purpose: 'travel',
  file: 'attachment',
  fields: z.object({
    kind: travelKindSchema,
    from: dateSchema,
    to: dateSchema,
    half: halfSchema.default('day'),
    place: placeSchema,
  }),
} as const;

const postTravel = createRoute({
  method: 'post',
  path: '/',
  summary: 'Record official travel',
  request: { headers: idempotencyHeader, body: formBody(travelForm) },
  responses: { 201: json(travelSchema, 'Recorded; it counts at once'), ...problems },
});

const getAttachment = createRoute({
  method: 'get',
  path: '/{id}/attachment',
  summary: 'Download the attachment',
  request: { params: idParam },
  responses: { 200: { description: 'The file, as a download' }, ...problems },
});

const deleteOne = createRoute({
  method: 'delete',
  path: '/{id}',
  summary: 'Take recorded travel back',
  request: { params: idParam },
  responses: { 204: { description: 'Taken back' }, ...problems },
});

export function travelRoutes(around: Surroundings): App {
  const app = newApp();
  app.openapi(postTravel, async (c) => {
    const key = c.req.valid('header')['idempotency-key'];
    const travel = await takeForm(around, c.req.raw, travelForm, (attachment, fields) =>
      recordTravel(around, c.var.person.id, { ...fields, attachment }, key),
    );
    return c.json(travel, 201);
  });
  app.openapi(getAttachment, async (c) => {
    const { id } = c.req.valid('param');
    return downloadResponse(await downloadTravelAttachment(around, c.var.person.id, id), `travel-${id}`);
  });
  app.openapi(deleteOne, async (c) => {
    await deleteTravel(around, c.var.person.id, c.req.valid('param').id);
    return c.body(null, 204);
  });
  return app;
}
