import { fillText, type Locale } from '../locale.js';
import type { ErrorEntry, MocErrorCode } from './catalog.js';
import { errorCatalog } from './catalog.js';
import { CodedError, MARK, type MocErrorOptions, textValues } from './coded-error.js';

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
export class MocError extends CodedError<MocErrorCode> {
  constructor(code: MocErrorCode, options: MocErrorOptions = {}) {
    super(code, errorCatalog[code], options);
  }

  static isInstance(value: unknown): value is MocError {
    return typeof value === 'object' && value !== null && MARK in value;
  }
}

/** What a person reads: the text of a code in their language, with the error's details filled in. */
export function errorText(error: MocError | MocErrorCode, locale: Locale = 'th'): string {
  const code = typeof error === 'string' ? error : error.code;
  const entry: ErrorEntry = errorCatalog[code];
  return fillText(entry[locale], typeof error === 'string' ? {} : textValues(error.details));
}
