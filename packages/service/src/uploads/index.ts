/**
 * Files that people send: taken in as they arrive, checked, cleaned, scanned, and only then kept.
 *
 * @module
 */
export {
  type FormFields,
  type FormRest,
  type MultipartLimits,
  readMultipart,
} from './multipart.js';
export { sealedFiles } from './sealed-files.js';
export type { CheckedUpload, Upload, UploadOptions } from './upload.js';
export { withUpload } from './with-upload.js';
