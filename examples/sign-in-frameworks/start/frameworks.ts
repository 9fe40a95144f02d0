import type { StartApp } from './running-app.js';

/** The frameworks, each with its app, loaded when it is wanted. */
export const FRAMEWORKS: Readonly<Record<string, () => Promise<StartApp>>> = {
  express: async () => (await import('../express/app.js')).startExpress,
  fastify: async () => (await import('../fastify/app.js')).startFastify,
  koa: async () => (await import('../koa/app.js')).startKoa,
  hono: async () => (await import('../hono/app.js')).startHono,
  nest: async () => (await import('../nest/app.js')).startNest,
  next: async () => (await import('../next/start.js')).startNext,
};
