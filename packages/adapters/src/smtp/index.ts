/**
 * The service's `Mailer` over SMTP.
 *
 * @module
 */
export { smtpMailer } from './smtp-mailer.js';
export type { SmtpOptions } from './smtp-options.js';
