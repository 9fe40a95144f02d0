import { registrationEn } from './texts-en.js';
import { registrationTh } from './texts-th.js';

/** What the pages of the registration say. */
export const registrationTexts = { th: registrationTh, en: registrationEn };

export type RegistrationTexts = typeof registrationEn;
