import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { Router } from 'express';

const LONG = { maxAge: '1d' } as const;

/** The style sheet, and the Sarabun typeface (SIL Open Font License 1.1) that it names. */
export function assets(): Router {
  const sarabun = dirname(
    createRequire(import.meta.url).resolve('@fontsource/sarabun/files/sarabun-thai-400-normal.woff2'),
  );
  return Router()
    .use('/assets', express.static(fileURLToPath(new URL('../../public', import.meta.url)), LONG))
    .use('/assets/fonts', express.static(sarabun, LONG));
}
