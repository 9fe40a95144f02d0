import { type Clock, MocError, systemClock } from '@moc-sdk/core';
import type { Transporter } from 'nodemailer';
import { createTransport } from 'nodemailer';
import * as z from 'zod';
import { isLoopback } from '../source-calls/safe-address.js';

/** Options of {@link smtpMailer}. */
export interface SmtpOptions {
  readonly host: string;
  /** Default 587; 465 with `security: 'tls'`. */
  readonly port?: number;
  /**
   * `tls`: encrypted from the start. `starttls`: encrypted before anything is said, or not at all. `none`: plain text, for
   * a server on this machine only. Default `starttls`.
   */
  readonly security?: 'tls' | 'starttls' | 'none';
  /** PEM of the authority that signed the server's certificate, where it is the agency's own. */
  readonly ca?: string | readonly string[];
  readonly auth?: { readonly user: string; readonly pass: string };
  /** Who writes: `no-reply@moc.example`, with a name: `{ name: 'MOC Account', address: … }`. */
  readonly from: string | { readonly name: string; readonly address: string };
  /** Milliseconds for one message, from 1 to 120,000. Default 20,000. */
  readonly timeLimit?: number;
  readonly clock?: Clock;
}

/** One line of visible characters. */
const line = z
  .string()
  .min(1)
  .max(500)
  .regex(/^\P{Cc}+$/u, 'must be one line');

const optionsSchema = z.object({
  host: z.string().regex(/^[\w.:[\]-]+$/, 'must be a host name or an address'),
  port: z.int().min(1).max(65_535).optional(),
  security: z.enum(['tls', 'starttls', 'none']).default('starttls'),
  ca: z.union([z.string(), z.array(z.string())]).optional(),
  auth: z.object({ user: z.string().min(1), pass: z.string().min(1) }).optional(),
  from: z
    .union([
      z.email().transform((address) => ({ name: '', address })),
      z.object({ name: line, address: z.email() }),
    ])
    .describe('an e-mail address, or { name, address }'),
  timeLimit: z.number().min(1).max(120_000).default(20_000),
});

export interface SmtpSettings {
  readonly transport: Transporter;
  readonly from: { readonly name: string; readonly address: string };
  readonly timeLimit: number;
  readonly clock: Clock;
}

/** @throws MocError `system/mail-misconfigured`, naming the option and never its value */
export function smtpSettings(options: SmtpOptions): SmtpSettings {
  const parsed = optionsSchema.safeParse(options);
  if (!parsed.success) {
    throw misconfigured(
      parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
    );
  }
  const { host, security, timeLimit, from, auth } = parsed.data;
  if (security === 'none' && !isLoopback(host)) {
    throw misconfigured('security: none is for a server on this machine only');
  }
  const port = parsed.data.port ?? (security === 'tls' ? 465 : 587);
  const ca = parsed.data.ca;
  const transport = createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    tls: { minVersion: 'TLSv1.2', rejectUnauthorized: true, ...(ca !== undefined && { ca }) },
    ...(auth && { auth }),
    connectionTimeout: timeLimit,
    greetingTimeout: timeLimit,
    socketTimeout: timeLimit,
    dnsTimeout: timeLimit,
    // A message holds what it was given, and nothing from the disk or the network.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return { transport, from, timeLimit, clock: options.clock ?? systemClock };
}

function misconfigured(problem: string): MocError {
  return new MocError('system/mail-misconfigured', { details: { problem } });
}
