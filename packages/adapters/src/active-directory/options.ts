import { type Clock, MocError, systemClock } from '@moc-sdk/core';
import * as z from 'zod';
import type { OnTrouble } from '../source-calls/source-trouble.js';

/** Which attribute of the directory holds what. */
export interface ActiveDirectoryAttributes {
  /** Default `employeeID`. Have it indexed in the directory: each look-up searches for it. */
  readonly nationalId: string;
  /** Default `givenName`. */
  readonly first: string;
  /** Default `sn`. */
  readonly last: string;
  /** Title, first and last name in one; read for the title, and where a name is missing. Default `displayName`. */
  readonly displayName: string;
  /** Default `department`. */
  readonly agency: string;
  /** Default `title`. */
  readonly position: string;
  /** Default `mail`. */
  readonly email: string;
}

/** Options of {@link activeDirectory}. */
export interface ActiveDirectoryOptions {
  /**
   * `ldaps://dc1.agency.example`, or `ldap://…` together with `startTls`. Several are asked in this order until one
   * answers; the one that answered last is asked first.
   */
  readonly url: string | readonly string[];
  /** Encrypts connections of `ldap://` before anything is sent. Without it such an address is refused. */
  readonly startTls?: boolean;
  /** Certificates of the agency's own authority, PEM. Default: the authorities that Node trusts. */
  readonly ca?: string | readonly string[];
  /** The name that the certificate must bear, where it is not the one in `url`. */
  readonly serverName?: string;
  /** The service account, which needs no right but to read: its DN, or its name as `name@domain`. */
  readonly bind: { readonly user: string; readonly password: string };
  /** Where people are looked for, with everything below: `OU=Personnel,DC=agency,DC=example`. */
  readonly base: string;
  readonly attributes?: Partial<ActiveDirectoryAttributes>;
  /** Milliseconds for one look-up with everything that belongs to it, from 1 to 60,000. Default 3,000. */
  readonly timeLimit?: number;
  /** Milliseconds for reaching one of the servers and signing in there, from 1 to 60,000. Default 2,000. */
  readonly connectTimeLimit?: number;
  /** Shown to reviewers. Default `AD`. */
  readonly name?: string;
  /** Hears why a look-up was `unavailable`. */
  readonly onTrouble?: OnTrouble;
  /** Accounts end at a time (`accountExpires`). Default: the machine's clock. */
  readonly clock?: Clock;
}

const milliseconds = z.number().int().min(1).max(60_000);
const attribute = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9-]{0,99}$/, 'must be the name of an attribute: letters, digits, hyphens');
const pem = z.string().regex(/-----BEGIN CERTIFICATE-----/, 'must be certificates in PEM');
/** What else might be taken for the name of a SASL mechanism. */
const account = z.string().regex(/^[^\0]*[=@\\][^\0]*$/, 'must be a DN, or a name with its domain');

const optionsSchema = z
  .object({
    url: z.union([z.string(), z.array(z.string()).min(1)]).transform((url) => [url].flat()),
    startTls: z.boolean().default(false),
    ca: z.union([pem, z.array(pem).min(1)]).optional(),
    serverName: z
      .string()
      .regex(/^[A-Za-z0-9.-]+$/, 'must be the name of a machine')
      .optional(),
    bind: z.object({
      user: account,
      // A server takes an empty password for "nobody" and says yes.
      password: z.string().min(1, 'must not be empty'),
    }),
    base: z.string().regex(/^[^\0]*\w\s*=[^\0]*$/, 'must be a DN'),
    attributes: z
      .strictObject({
        nationalId: attribute.default('employeeID'),
        first: attribute.default('givenName'),
        last: attribute.default('sn'),
        displayName: attribute.default('displayName'),
        agency: attribute.default('department'),
        position: attribute.default('title'),
        email: attribute.default('mail'),
      })
      .prefault({}),
    timeLimit: milliseconds.default(3_000),
    connectTimeLimit: milliseconds.default(2_000),
    name: z.string().min(1).default('AD'),
  })
  .superRefine(({ url, startTls }, context) => {
    for (const [place, text] of url.entries()) {
      const message = problemOfUrl(text, startTls);
      if (message) context.addIssue({ code: 'custom', path: ['url', place], message });
    }
  });

function problemOfUrl(text: string, startTls: boolean): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['ldap:', 'ldaps:'].includes(url.protocol) || url.hostname === '')
    return 'must be ldaps://host or ldap://host';
  if (url.username !== '' || url.password !== '') return 'must not hold a password';
  if (!['', '/'].includes(url.pathname) || url.search !== '' || url.hash !== '')
    return 'must have nothing after the host and port';
  if (url.protocol === 'ldap:' && !startTls)
    return 'would send the password in the clear: ldaps, or startTls';
  return undefined;
}

/** Options, checked and complete. */
export interface ActiveDirectorySettings extends Omit<z.infer<typeof optionsSchema>, 'attributes'> {
  readonly attributes: ActiveDirectoryAttributes;
  readonly onTrouble: OnTrouble | undefined;
  readonly clock: Clock;
}

/** @throws MocError `source/misconfigured`, naming the option and never its value */
export function readOptions(options: ActiveDirectoryOptions): ActiveDirectorySettings {
  const parsed = optionsSchema.safeParse(options);
  if (parsed.success) {
    return { ...parsed.data, onTrouble: options.onTrouble, clock: options.clock ?? systemClock };
  }
  const problem = parsed.error.issues
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')} ${message}` : message))
    .join('; ');
  throw new MocError('source/misconfigured', { details: { source: 'AD', problem } });
}
