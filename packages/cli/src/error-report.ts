import { errorText, type Locale, MocError } from '@moc-sdk/core';
import { CommanderError } from 'commander';
import { printable } from './text/printable.js';

export interface ReportOptions {
  readonly json: boolean;
  readonly lang: Locale;
  /** What commander had to say, its help among it. */
  readonly complaint: string;
}

/** Tells why nothing could be done: for scripts on standard output, for people on standard error. */
export function reportError(error: unknown, { json, lang, complaint }: ReportOptions): void {
  const known = asMocError(error);
  const { code, message, hint } = known;
  if (json) {
    console.log(JSON.stringify({ error: { code, message, hint } }, null, 2));
    return;
  }
  if (isHelp(error)) {
    console.error(complaint.trimEnd());
    return;
  }
  const lines = lang === 'th' ? [errorText(known, 'th'), message] : [message];
  const all = [`moc: ${lines.shift()} (${code})`, ...lines, ...moreProblems(known), hint];
  console.error(printable(all.filter(Boolean).join('\n  ')));
  if (process.env.MOC_DEBUG) console.error(error);
}

function asMocError(error: unknown): MocError {
  if (MocError.isInstance(error)) return error;
  if (error instanceof CommanderError) {
    const problem = isHelp(error) ? 'a command is missing' : error.message.replace(/^error: /, '');
    return new MocError('system/usage', { details: { problem }, cause: error });
  }
  return new MocError('system/unexpected', {
    cause: error,
    hint: `${error instanceof Error ? error.message : String(error)} (MOC_DEBUG=1 shows where)`,
  });
}

/** A group of commands was named without a command: commander writes the group's help. */
function isHelp(error: unknown): boolean {
  return error instanceof CommanderError && error.code === 'commander.help';
}

/** The problems after the first, which the message names already. */
function moreProblems({ details }: MocError): string[] {
  if (!Array.isArray(details.issues)) return [];
  return details.issues
    .slice(1, 10)
    .map((issue: { path?: unknown; problem?: unknown; message?: unknown }) => {
      const path = Array.isArray(issue.path) ? issue.path.join('.') : String(issue.path ?? '');
      return `${path}: ${String(issue.problem ?? issue.message ?? '')}`;
    });
}
