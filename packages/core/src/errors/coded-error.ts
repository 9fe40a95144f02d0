import { fillText } from '../locale.js';
import type { ErrorFacts } from './entry.js';

/** Survives two copies of this package in one program, where `instanceof` does not. */
export const MARK = Symbol.for('@moc-sdk/error');

export interface MocErrorOptions {
  cause?: unknown;
  /** Facts for the developer and for the people's text (`{name}`). Never a secret, token, ID number, face or position. */
  details?: Readonly<Record<string, unknown>>;
  /** Replaces the catalogue's hint where the place knows better. */
  hint?: string;
}

/** An error with a stable code. It knows only its own entry, so that a page need not carry the whole catalogue. */
export class CodedError<Code extends string> extends Error {
  override readonly name = 'MocError';
  readonly code: Code;
  readonly hint: string;
  readonly details: Readonly<Record<string, unknown>>;
  /** The HTTP status that fits. A property of its own, since frameworks write over it (Koa does). */
  readonly status: number;

  constructor(code: Code, entry: ErrorFacts, options: MocErrorOptions = {}) {
    super(
      fillText(entry.message, textValues(options.details)),
      options.cause === undefined ? {} : { cause: options.cause },
    );
    this.code = code;
    this.hint = options.hint ?? entry.hint;
    this.details = options.details ?? {};
    this.status = entry.status;
    Object.defineProperty(this, MARK, { value: true });
  }

  /** The code's page in the documentation, relative to the site's root. */
  get docsUrl(): string {
    return `/errors/${this.code.replace('/', '-')}`;
  }

  toJSON() {
    return { code: this.code, message: this.message, hint: this.hint };
  }
}

/** What of an error's details can stand in a sentence. */
export function textValues(details: Readonly<Record<string, unknown>> = {}): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(details).filter((pair): pair is [string, string | number] =>
      /string|number/.test(typeof pair[1]),
    ),
  );
}
