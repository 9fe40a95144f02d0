/** The app that every peer stands in: the same addresses and secret for all. */
export const app = {
  origin: 'https://app.example',
  clientId: 'bench',
  clientSecret: 'a-client-secret-for-the-bench',
  issuer: 'https://provider.example',
  sessionSecret: 'a-session-secret-of-more-than-thirty-two-characters',
} as const;
