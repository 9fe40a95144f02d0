import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { enrolFace } from '../use-cases/enrol-face.js';
import { forgetFace } from '../use-cases/forget-face.js';
import { punch } from '../use-cases/punch.js';
import type { Surroundings } from '../use-cases/surroundings.js';
import { viewMe } from '../use-cases/view-me.js';
import { type App, newApp } from './app.js';
import { fileBody } from './body-cap.js';
import { directionSchema, faceStateSchema, meSchema, punchResultSchema } from './contract.js';
import { fileField, idSchema, json, multipart, positionField, problems } from './fields.js';
import { bytesOf } from './file-response.js';

const getMe = createRoute({
  method: 'get',
  path: '/',
  summary: 'Who is signed in',
  responses: {
    200: json(meSchema, 'The person, the server’s day, and whether a face is enrolled'),
    ...problems,
  },
});

const putFace = createRoute({
  method: 'put',
  path: '/face',
  summary: 'Set the profile photo',
  middleware: [fileBody] as const,
  request: {
    body: multipart(z.object({ photo: fileField, consentVersion: z.string().max(64) })),
  },
  responses: { 200: json(faceStateSchema, 'Enrolled; the photo itself is not kept'), ...problems },
});

const deleteFace = createRoute({
  method: 'delete',
  path: '/face',
  summary: 'Erase the face template',
  responses: { 204: { description: 'Erased, or there was none' }, ...problems },
});

const postPunch = createRoute({
  method: 'post',
  path: '/punches',
  summary: 'Clock in or out with a photo',
  middleware: [fileBody] as const,
  request: {
    body: multipart(
      z.object({
        id: idSchema.min(8).describe('Made once per attempt; a repeat is recorded once'),
        direction: directionSchema,
        photo: fileField,
        position: positionField.optional(),
      }),
    ),
  },
  responses: { 200: json(punchResultSchema, 'The punch and its day as it now stands'), ...problems },
});

export function meRoutes(around: Surroundings): App {
  const app = newApp();
  app.openapi(getMe, async (c) => c.json(await viewMe(around, c.var.person, c.var.identity.roles), 200));
  app.openapi(putFace, async (c) => {
    const { photo, consentVersion } = c.req.valid('form');
    const input = { photo: await bytesOf(photo), consentVersion };
    return c.json(await enrolFace(around, c.var.person.id, input), 200);
  });
  app.openapi(deleteFace, async (c) => {
    await forgetFace(around, c.var.person.id);
    return c.body(null, 204);
  });
  app.openapi(postPunch, async (c) => {
    const { photo, ...input } = c.req.valid('form');
    const result = await punch(around, c.var.person, { ...input, photo: await bytesOf(photo) });
    return c.json(result, 200);
  });
  return app;
}
