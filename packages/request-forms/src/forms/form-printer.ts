import { MocError } from '@moc-sdk/core';
import type { Emblem } from '../layout/emblem.js';
import { renderDocument } from '../layout/render-document.js';
import type { Faces } from '../layout/typeface.js';
import { openFace, sarabunBold, sarabunRegular } from '../thai-text/index.js';
import type { Form } from './define-form.js';
import { requirePrintable } from './unprintable.js';

export interface RenderOptions {
  /** Creation date of the file. Without it the file states none, so that the same data give the same bytes. */
  readonly createdAt?: Date;
  /** The agency's emblem, top left of page one. */
  readonly emblem?: Emblem;
  /**
   * Puts in fields that can be filled in on the screen where the form has them (`account-request`). What is typed there is
   * drawn by the reader's program, in a font of its own.
   */
  readonly fillable?: boolean;
}

export interface FormPrinter<Id extends string = string> {
  /** See `renderForm`. */
  render(id: Id, data: unknown, options?: RenderOptions): Promise<Uint8Array>;
}

export interface FormPrinterOptions<Id extends string> {
  readonly forms: readonly Form<Id>[];
}

/**
 * Prints forms with fonts that are opened once: for services that print many, and for agencies' own forms.
 *
 * @example
 * ```ts
 * const printer = createFormPrinter({ forms: [leaveForm] });
 * const pdf = await printer.render('leave', data);
 * ```
 */
export function createFormPrinter<Id extends string>({ forms }: FormPrinterOptions<Id>): FormPrinter<Id> {
  let opened: Faces | undefined;
  const faces = (): Faces => {
    opened ??= { regular: openFace(sarabunRegular), bold: openFace(sarabunBold) };
    return opened;
  };
  return {
    render: async (id, data, options = {}) => {
      const form = forms.find((candidate) => candidate.id === id);
      if (!form) throw new MocError('form/unknown', { details: { form: id } });
      const filled = form.fill(data);
      requirePrintable([filled.blocks, filled.footer], faces());
      const { createdAt, emblem, fillable } = options;
      return renderDocument({ ...filled, createdAt, emblem, fillable }, faces());
    },
  };
}
