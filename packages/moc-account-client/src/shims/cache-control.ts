/** Protected pages are kept by nobody: the back button after signing out shows nothing of them. */
export const PROTECTED_CACHE_CONTROL = 'private, no-store';
