import { accountErrors } from './areas/account.js';
import { attachmentErrors } from './areas/attachment.js';
import { attendanceErrors } from './areas/attendance.js';
import { attendanceTexts } from './areas/attendance-texts.js';
import { dateErrors } from './areas/date.js';
import { evaluationErrors } from './areas/evaluation.js';
import { faceErrors } from './areas/face.js';
import { faceImageErrors } from './areas/face-image.js';
import { faceImageTexts } from './areas/face-image-texts.js';
import { faceLivenessErrors } from './areas/face-liveness.js';
import { faceLivenessTexts } from './areas/face-liveness-texts.js';
import { faceTexts } from './areas/face-texts.js';
import { formErrors } from './areas/form.js';
import { requestErrors } from './areas/request.js';
import { signInErrors } from './areas/sign-in.js';
import { sourceErrors } from './areas/source.js';
import { systemErrors } from './areas/system.js';
import { verificationErrors } from './areas/verification.js';
import { webhookErrors } from './areas/webhook.js';
import { type ErrorEntry, withTexts } from './entry.js';

export type { ErrorEntry } from './entry.js';

/** Every code of the SDK, one table an area. Codes never change their meaning; a new meaning is a new code. */
export const errorCatalog = {
  ...accountErrors,
  ...attachmentErrors,
  ...withTexts(attendanceErrors, attendanceTexts),
  ...dateErrors,
  ...evaluationErrors,
  ...withTexts(faceErrors, faceTexts),
  ...withTexts(faceImageErrors, faceImageTexts),
  ...withTexts(faceLivenessErrors, faceLivenessTexts),
  ...formErrors,
  ...requestErrors,
  ...signInErrors,
  ...sourceErrors,
  ...systemErrors,
  ...verificationErrors,
  ...webhookErrors,
} as const satisfies Record<string, ErrorEntry>;

/** The union of all stable error codes. */
export type MocErrorCode = keyof typeof errorCatalog;

export function isMocErrorCode(value: string): value is MocErrorCode {
  return Object.hasOwn(errorCatalog, value);
}
