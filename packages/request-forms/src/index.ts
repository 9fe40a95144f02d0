/**
 * Thai request forms as PDF: right in ink, right in text.
 *
 * @module
 */
export type { AccountRequestFormData } from './forms/account-request/schema.js';
export type { AttendanceMonthData } from './forms/attendance-month/schema.js';
export type { ClarificationFormData } from './forms/clarification/schema.js';
export {
  defineForm,
  type FilledForm,
  type Form,
  type FormDefinition,
  type FormSummary,
} from './forms/define-form.js';
export type { FormIssue } from './forms/form-data.js';
export type { FieldLabels, FieldPath, FormField } from './forms/form-fields.js';
export {
  createFormPrinter,
  type FormPrinter,
  type FormPrinterOptions,
  type RenderOptions,
} from './forms/form-printer.js';
export type { OfficialTravelFormData } from './forms/official-travel/schema.js';
export type { ProfileConsentFormData } from './forms/profile-consent/schema.js';
export { type FormId, listForms, renderForm, shippedForms } from './forms/registry.js';
export type {
  Block,
  Cell,
  CellLine,
  Choice,
  ChoicesBlock,
  CodeBlock,
  Field,
  FieldsBlock,
  HeadingBlock,
  LegendBlock,
  ParagraphBlock,
  SignaturesBlock,
  Signer,
  SpaceBlock,
  TableBlock,
} from './layout/block.js';
export type { Emblem } from './layout/emblem.js';
export {
  type Align,
  type Colour,
  colours,
  memoPage,
  type PageStyle,
  type TextStyle,
  tablePage,
} from './layout/style.js';
