import type { MocAccount } from '@moc-sdk/moc-account-client';
import { mocNext } from '@moc-sdk/moc-account-client/next';
import { demoAccount } from '../../start/demo-account';

/** Next loads this file once for its pages, once for its routes and once for the proxy: all must share the sessions. */
const kept = globalThis as { mocAccount?: MocAccount };
kept.mocAccount ??= demoAccount({
  issuer: process.env.MOC_ISSUER ?? 'http://localhost:4010',
  baseUrl: process.env.MOC_BASE_URL ?? 'http://localhost:4000',
});

export const auth = mocNext(kept.mocAccount);
