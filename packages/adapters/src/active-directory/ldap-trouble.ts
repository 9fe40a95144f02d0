import type { UnavailableReason } from '@moc-sdk/moc-account-client/verification';
import { ResultCodeError } from 'ldapts';
import { causesOf } from '../source-calls/causes.js';
import { SourceTrouble } from '../source-calls/source-trouble.js';

/** What a server's answer means for the asker. Source: RFC 4511, appendix A. What is not here is `protocol-error`. */
const REASONS: Readonly<Record<number, UnavailableReason>> = {
  /* timeLimitExceeded */ 3: 'timeout',
  /* sizeLimitExceeded */ 4: 'overloaded',
  /* authMethodNotSupported */ 7: 'refused-credentials',
  /* strongerAuthRequired */ 8: 'refused-credentials',
  /* adminLimitExceeded */ 11: 'overloaded',
  /* inappropriateAuthentication */ 48: 'refused-credentials',
  /* invalidCredentials */ 49: 'refused-credentials',
  /* insufficientAccessRights */ 50: 'refused-credentials',
  /* busy */ 51: 'overloaded',
  /* unavailable */ 52: 'unreachable',
};

const UNREACHABLE = /^E(CONN\w+|HOSTUNREACH|HOSTDOWN|NETUNREACH|NETDOWN|NOTFOUND|AI_AGAIN|PIPE)$/;

/** The detail of trouble of which nothing is known. */
export const NO_CODE = 'no code';

/** Why a look-up failed, without what the server said: its messages may quote what was asked. */
export function ldapTrouble(error: unknown): SourceTrouble {
  const causes = causesOf(error);
  for (const cause of causes) if (cause instanceof SourceTrouble) return cause;
  for (const cause of causes) {
    if (cause instanceof ResultCodeError) {
      return new SourceTrouble(REASONS[cause.code] ?? 'protocol-error', detailOf(cause));
    }
  }
  const code = causes.map(systemCodeOf).find((found) => found !== undefined);
  if (code === 'ETIMEDOUT') return new SourceTrouble('timeout', code);
  if (code && UNREACHABLE.test(code)) return new SourceTrouble('unreachable', code);
  return new SourceTrouble('protocol-error', code ?? NO_CODE);
}

/** Active Directory says more about a refusal in a number: `data 533` is a disabled account, `775` a locked one. */
function detailOf({ code, message }: ResultCodeError): string {
  const data = /, data ([0-9a-f]{1,8}),/i.exec(message)?.[1];
  return data ? `LDAP ${code}, data ${data}` : `LDAP ${code}`;
}

/** Of the system, of TLS or of OpenSSL: `ECONNREFUSED`, `ERR_TLS_CERT_ALTNAME_INVALID`, `SELF_SIGNED_CERT_IN_CHAIN`. */
function systemCodeOf(cause: object): string | undefined {
  const code = 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' && /^[A-Z0-9_]{2,60}$/.test(code) ? code : undefined;
}
