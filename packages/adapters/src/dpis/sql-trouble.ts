import type { UnavailableReason } from '@moc-sdk/moc-account-client/verification';
import { causesOf } from '../source-calls/causes.js';
import { SourceTrouble } from '../source-calls/source-trouble.js';

/**
 * What the codes of drivers mean: SQLSTATE classes (PostgreSQL), names (mysql2, mssql), ORA and NJS numbers (oracledb),
 * system calls (Node).
 */
const REASONS: readonly (readonly [UnavailableReason, RegExp])[] = [
  ['timeout', /^(57014|ETIMEDOUT|ETIMEOUT|ESOCKETTIMEDOUT|ER_QUERY_TIMEOUT|ER_QUERY_INTERRUPTED)$/],
  ['timeout', /^(ORA-01013|ORA-03136|ORA-12170|NJS-123|DPI-1067|PROTOCOL_SEQUENCE_TIMEOUT)$/],
  ['refused-credentials', /^(28\w{3}|3D000|42501|ER_ACCESS_DENIED\w*|ER_DBACCESS_DENIED_ERROR|ELOGIN)$/],
  ['refused-credentials', /^(ER_TABLEACCESS_DENIED_ERROR|ER_PROCACCESS_DENIED_ERROR)$/],
  ['refused-credentials', /^(ORA-01017|ORA-01031|ORA-01045|ORA-28000|ORA-28001)$/],
  ['overloaded', /^(53\w{3}|ER_CON_COUNT_ERROR|ER_TOO_MANY_USER_CONNECTIONS|ER_USER_LIMIT_REACHED)$/],
  ['overloaded', /^(ORA-00018|ORA-00020|ORA-12516|ORA-12519|ORA-12520|NJS-040|NJS-076)$/],
  ['unreachable', /^(08\w{3}|57P0[1-5]|E(CONN\w+|HOSTUNREACH|NETUNREACH|NOTFOUND|AI_AGAIN|PIPE|SOCKET))$/],
  ['unreachable', /^(PROTOCOL_CONNECTION_LOST|ORA-03113|ORA-03114|ORA-03135|ORA-12514|ORA-12541|ORA-12543)$/],
  ['unreachable', /^(NJS-500|NJS-501|NJS-503|NJS-511|NJS-521)$/],
];

/** What drivers say without a code. Only these words are looked for; the message itself goes no further. */
const WORDS: readonly (readonly [UnavailableReason, RegExp])[] = [
  ['timeout', /\btime(d )?[ -]?out\b/i],
  ['unreachable', /connection (terminated|ended|closed)|client has encountered a connection error/i],
];

/** Why a query failed, without what the driver said: its messages quote rows and parameters. */
export function sqlTrouble(error: unknown): SourceTrouble {
  const causes = causesOf(error);
  for (const cause of causes) if (cause instanceof SourceTrouble) return cause;
  const codes = causes.map(codeOf).filter((code) => code !== undefined);
  for (const code of codes) {
    const known = REASONS.find(([, pattern]) => pattern.test(code));
    if (known) return new SourceTrouble(known[0], code);
  }
  for (const cause of causes) {
    const message = cause instanceof Error ? cause.message : '';
    const known = WORDS.find(([, pattern]) => pattern.test(message));
    if (known) return new SourceTrouble(known[0], 'no code');
  }
  return new SourceTrouble('protocol-error', codes[0] ?? 'no code');
}

/** A code is a short word of capitals and digits; what is not could be anything. */
function codeOf(cause: object): string | undefined {
  const code = 'code' in cause ? cause.code : undefined;
  if (typeof code === 'string' && /^[A-Z0-9_-]{2,40}$/.test(code)) return code;
  const number = 'errorNum' in cause ? cause.errorNum : undefined;
  return typeof number === 'number' ? `ORA-${String(number).padStart(5, '0')}` : undefined;
}
