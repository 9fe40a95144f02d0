import { accountRequestForm } from './account-request/form.js';
import { attendanceMonthForm } from './attendance-month/form.js';
import { clarificationForm } from './clarification/form.js';
import type { FormSummary } from './define-form.js';
import { createFormPrinter, type RenderOptions } from './form-printer.js';
import { officialTravelForm } from './official-travel/form.js';
import { profileConsentForm } from './profile-consent/form.js';

/** The forms that are shipped. */
export const shippedForms = [
  clarificationForm,
  officialTravelForm,
  attendanceMonthForm,
  profileConsentForm,
  accountRequestForm,
] as const;

export type FormId = (typeof shippedForms)[number]['id'];

/** What forms there are, with their fields and an example each. */
export function listForms(): FormSummary<FormId>[] {
  return shippedForms.map(({ id, title, fields, example }) => ({ id, title, fields, example }));
}

/**
 * A form as PDF, A4, tagged, flattened unless `fillable` is asked for. The same input gives the same bytes.
 *
 * @throws MocError `form/unknown`, `form/invalid-data` (every path in `details.issues`), `form/unprintable`
 * (the characters in `details.characters`).
 * @example
 * ```ts
 * const pdf = await renderForm('clarification', data, { createdAt: clock.now() });
 * ```
 */
export async function renderForm(
  id: FormId,
  data: unknown,
  options: RenderOptions = {},
): Promise<Uint8Array> {
  return createFormPrinter<FormId>({ forms: shippedForms }).render(id, data, options);
}
