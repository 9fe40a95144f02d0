/**
 * A real OpenID provider for tests and offline work. Needs `oidc-provider` and `hash-wasm` beside this package.
 *
 * @module
 */
export { escapeHtml } from '../http/escape-html.js';
export type { TestAsset, TestClient, TestProvider, TestProviderOptions } from './options.js';
export type { Persona } from './persona.js';
export { type ProviderPage, providerPage } from './provider-page.js';
export { plainSignInPage, type SignInView, signInForm } from './sign-in-page.js';
export { createTestProvider } from './test-provider.js';
