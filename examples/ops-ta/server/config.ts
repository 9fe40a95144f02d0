import type { Clock } from '@moc-sdk/core';
import { MocError } from '@moc-sdk/core';
import * as z from 'zod';
import type { IdentityOverrides } from './identity/overrides.js';
import type { Environment } from './identity/settings.js';
import { decodeKey, KEY_BYTES } from './keys.js';

/** The public secret of the emulator's client: it opens nothing but an emulator on this machine. */
const EMULATOR_SECRET = 'ops-ta-demo-secret';
const LOCAL_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

export interface OpsTaOptions extends IdentityOverrides {
  /** On both addresses of `localhost`. Default 4000. */
  port?: number;
  /** Folder of the embedded database, the uploaded files and the keys. */
  dataDir: string;
  /** A PostgreSQL server instead of the embedded database: `postgres://…`. */
  databaseUrl?: string;
  /** MOC Account, or its emulator. Default `http://localhost:4010`. */
  issuer?: string;
  /** Default `ops-ta`. */
  clientId?: string;
  /** May be left out for the emulator on this machine. */
  clientSecret?: string;
  /** The app's origin as browsers see it, behind a proxy. Default `http://localhost:PORT`. */
  baseUrl?: string;
  /**
   * Keys of 32 bytes in base64, with commas between them: face templates are sealed with the first, the others and the
   * key file in `dataDir` still open. Default: that key file.
   */
  faceKey?: string;
  /** 32 bytes in base64 that card data and documents are sealed with. Default: a key file in `dataDir`. */
  identityKey?: string;
  /** A JSON file that names the attendance terminals and whose PIN is whose: the README shows it. Default: none. */
  terminals?: string;
  /** Where people register and verify themselves. Default: `/account` at the issuer. */
  accountUrl?: string;
  /** Names the outside sources: `MOC_AD_URL` and the others of the README. Default: none. */
  environment?: Environment;
  /** Decides the time of punches and "today"; sign-in always uses the machine's clock. */
  clock?: Clock;
  /** Puts two months of punches of three fictional people, and cases for the desk, into an empty database. */
  demo?: boolean;
  /** Is told what a person at the terminal should know, a line at a time. */
  say?: (line: string) => void;
}

const origin = z.url({ protocol: /^https?$/ }).transform((text) => new URL(text).origin);

const faceKeys = z
  .string()
  .transform((text) => text.split(',').map((key) => key.trim()))
  .pipe(z.array(z.base64()))
  .transform((keys) => keys.map(decodeKey))
  .refine((keys) => keys.every((key) => key.length === KEY_BYTES), `each key has ${KEY_BYTES} bytes`);

const settingsSchema = z
  .object({
    port: z.number().int().min(1).max(65_535).default(4000),
    dataDir: z.string().min(1),
    databaseUrl: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    issuer: z.url({ protocol: /^https?$/ }).default('http://localhost:4010'),
    clientId: z.string().min(1).default('ops-ta'),
    clientSecret: z.string().min(1).optional(),
    baseUrl: origin.optional(),
    faceKey: faceKeys.optional(),
    identityKey: z.base64().optional(),
    terminals: z.string().min(1).optional(),
    accountUrl: z.url({ protocol: /^https?$/ }).optional(),
    environment: z.record(z.string(), z.string().optional()).default({}),
    demo: z.boolean().default(false),
  })
  .transform((settings, context) => {
    const isLocal = LOCAL_HOSTS.has(new URL(settings.issuer).hostname);
    const clientSecret = settings.clientSecret ?? (isLocal ? EMULATOR_SECRET : undefined);
    if (clientSecret === undefined) {
      context.addIssue({ code: 'custom', path: ['clientSecret'], message: 'is needed for this issuer' });
      return z.NEVER;
    }
    const baseUrl = settings.baseUrl ?? `http://localhost:${settings.port}`;
    const accountUrl = settings.accountUrl ?? `${settings.issuer.replace(/\/$/, '')}/account`;
    return { ...settings, clientSecret, baseUrl, accountUrl };
  });

export type Settings = z.output<typeof settingsSchema>;

/** @throws MocError `system/usage`, naming every setting that is off */
export function readSettings(options: OpsTaOptions): Settings {
  // `process.env` is no plain object, which a record must be.
  const read = settingsSchema.safeParse({ ...options, environment: { ...options.environment } });
  if (read.success) return read.data;
  const problem = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  throw new MocError('system/usage', {
    details: { problem },
    hint: 'Correct the settings; each stands in the environment under the name that the README gives.',
  });
}

/** What the environment says, as options. Empty variables count as left out. */
export function optionsFromEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): OpsTaOptions {
  const text = (name: string) => environment[name] || undefined;
  const named = {
    port: text('PORT') === undefined ? undefined : Number(text('PORT')),
    databaseUrl: text('DATABASE_URL'),
    issuer: text('MOC_ISSUER'),
    clientId: text('MOC_CLIENT_ID'),
    clientSecret: text('MOC_CLIENT_SECRET'),
    baseUrl: text('MOC_BASE_URL'),
    faceKey: text('MOC_FACE_KEY'),
    identityKey: text('MOC_IDENTITY_KEY'),
    terminals: text('MOC_TERMINALS'),
    accountUrl: text('MOC_ACCOUNT_URL'),
  };
  const given = Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
  return { dataDir: text('MOC_DATA_DIR') ?? '.data', demo: text('MOC_DEMO') === '1', environment, ...given };
}
