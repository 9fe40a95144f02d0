import { signInAccessErrors } from './sign-in-access.js';
import { signInAnswerErrors } from './sign-in-answer.js';
import { signInProviderErrors } from './sign-in-provider.js';
import { signInSessionErrors } from './sign-in-session.js';
import { signInSetUpErrors } from './sign-in-set-up.js';
import { signInTokenErrors } from './sign-in-token.js';

/** Everything that can go wrong around a sign-in. */
export const signInErrors = {
  ...signInAccessErrors,
  ...signInSetUpErrors,
  ...signInProviderErrors,
  ...signInAnswerErrors,
  ...signInTokenErrors,
  ...signInSessionErrors,
} as const;
