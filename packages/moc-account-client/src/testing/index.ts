/**
 * A real OpenID provider for tests and offline work. Needs `oidc-provider` and `hash-wasm` beside this package.
 *
 * @module
 */
export { escapeHtml } from '../http/escape-html.js';
export type { Fault, FaultyEndpoint, ProviderFaults } from './faults.js';
export type {
  HomeView,
  LegacyOptions,
  TestApi,
  TestAsset,
  TestClient,
  TestProvider,
  TestProviderOptions,
} from './options.js';
export type { Persona } from './persona.js';
export { type ProviderPage, providerPage } from './provider-page.js';
export { plainSignInPage, type SignInView, signInForm, signInTitle } from './sign-in-page.js';
export { createTestProvider } from './test-provider.js';
