import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { printMonth } from '../use-cases/print-month.js';
import type { Surroundings } from '../use-cases/surroundings.js';
import { viewMonth } from '../use-cases/view-month.js';
import { type App, newApp } from './app.js';
import { monthNameSchema, monthSchema } from './contract.js';
import { json, pdf, problems } from './fields.js';
import { pdfResponse } from './file-response.js';

const params = z.object({ month: monthNameSchema });

const getMonth = createRoute({
  method: 'get',
  path: '/{month}',
  summary: 'The calendar of a month',
  request: { params },
  responses: { 200: json(monthSchema, 'Every day with its codes and reasons, and the totals'), ...problems },
});

const getReport = createRoute({
  method: 'get',
  path: '/{month}/report.pdf',
  summary: 'The month as an A4 report',
  request: { params },
  responses: { 200: pdf('The report'), ...problems },
});

export function attendanceRoutes(around: Surroundings): App {
  const app = newApp();
  app.openapi(getMonth, async (c) =>
    c.json(await viewMonth(around, c.var.person, c.req.valid('param').month), 200),
  );
  app.openapi(getReport, async (c) => {
    const { month } = c.req.valid('param');
    return pdfResponse(await printMonth(around, c.var.person, month), `attendance-${month}`);
  });
  return app;
}
