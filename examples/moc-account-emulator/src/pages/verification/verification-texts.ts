import { verificationEn } from './texts-en.js';
import { verificationTh } from './texts-th.js';

/** What the pages of the verification say. */
export const verificationTexts = { th: verificationTh, en: verificationEn };

export type VerificationTexts = typeof verificationEn;
