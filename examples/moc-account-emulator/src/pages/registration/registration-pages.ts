import type { Pages } from '../layout/page-parts.js';
import { takeChoice } from './choice-form.js';
import { resendCode, takeCode } from './code-form.js';
import { codePage } from './code-page.js';
import { consentPage, takeConsent } from './consent-page.js';
import { donePage } from './done-page.js';
import { memberTypePage, takeMemberType } from './member-type-page.js';
import { takeProfile } from './profile-form.js';
import { profilePage } from './profile-page.js';

/** The registration, in the order of the manual. */
export const registrationPages: Pages = {
  'GET /register': (visit) => memberTypePage(visit),
  'POST /register': takeMemberType,
  'GET /register/consent': (visit) => consentPage(visit),
  'POST /register/consent': takeConsent,
  'GET /register/profile': (visit) => profilePage(visit),
  'POST /register/profile': takeProfile,
  'GET /register/code': (visit) => codePage(visit),
  'POST /register/code': takeCode,
  'POST /register/resend': resendCode,
  'GET /register/done': donePage,
  'POST /register/choose': takeChoice,
};
