import type { Locale } from '../locale.js';
import { fillText } from '../locale.js';
import type { ErrorEntry, MocErrorCode } from './catalog.js';
import { errorCatalog } from './catalog.js';

/** Survives two copies of this package in one program, where `instanceof` does not. */
const MARK = Symbol.for('@moc-sdk/error');

export interface MocErrorOptions {
  cause?: unknown;
  /** Facts for the developer and for the people's text (`{name}`). Never a secret, token, ID number, face or position. */
  details?: Readonly<Record<string, unknown>>;
  /** Replaces the catalogue's hint where the place knows better. */
  hint?: string;
}

/**
 * The one error of the SDK. `code` is stable; `message` and `hint` are for developers; what a person reads comes
 * from {@link errorText} by code, in Thai or English.
 *
 * @example
 * ```ts
 * try {
 *   parseDate('29/2/2568');
 * } catch (error) {
 *   if (MocError.isInstance(error)) console.error(error.code, errorText(error, 'th'));
 * }
 * ```
 */
export class MocError extends Error {
  override readonly name = 'MocError';
  readonly code: MocErrorCode;
  readonly hint: string;
  readonly details: Readonly<Record<string, unknown>>;
  /** The HTTP status that fits. A property of its own, since frameworks write over it (Koa does). */
  readonly status: number;

  constructor(code: MocErrorCode, options: MocErrorOptions = {}) {
    const entry: ErrorEntry = errorCatalog[code];
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

  static isInstance(value: unknown): value is MocError {
    return typeof value === 'object' && value !== null && MARK in value;
  }

  toJSON() {
    return { code: this.code, message: this.message, hint: this.hint };
  }
}

/** What a person reads: the text of a code in their language, with the error's details filled in. */
export function errorText(error: MocError | MocErrorCode, locale: Locale = 'th'): string {
  const code = typeof error === 'string' ? error : error.code;
  const entry: ErrorEntry = errorCatalog[code];
  return fillText(entry[locale], typeof error === 'string' ? {} : textValues(error.details));
}

function textValues(details: Readonly<Record<string, unknown>> = {}): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(details).filter((pair): pair is [string, string | number] =>
      /string|number/.test(typeof pair[1]),
    ),
  );
}
