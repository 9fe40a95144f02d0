/**
 * A real OpenID provider for tests and offline work. Needs `oidc-provider` and `hash-wasm` beside this package.
 *
 * @module
 */
export { escapeHtml } from '../http/escape-html.js';
export type { Fault, FaultyEndpoint, ProviderFaults } from './faults.js';
export type {
  Bend,
  Bends,
  Fields,
  HostileTools,
  LogoutCall,
  TokenDraft,
  TokenWriter,
} from './hostile/bends.js';
export type { HostileCase, HostileExpectation, HostileGroup } from './hostile/cases/hostile-case.js';
export { hostileCases } from './hostile/cases/hostile-cases.js';
export { createHostileProvider, type HostileProvider } from './hostile/hostile-provider.js';
export { type HostileKeys, hostileKeys, type KeyPair } from './hostile/keys.js';
export type { HostileProviderOptions } from './hostile/options.js';
export { openidClientKind } from './hostile/peers/openid-client.js';
export { mocAccountKind } from './hostile/run/moc-account-kind.js';
export type { HostileSetting, RelyingPartyKind, RelyingPartyUnderTest } from './hostile/run/relying-party.js';
export { type HostileTally, hostileReport, hostileSummary, hostileTallies } from './hostile/run/report.js';
export { type HostileResult, runHostileCases } from './hostile/run/run-hostile-cases.js';
export type {
  HomeView,
  LegacyOptions,
  ProviderAccounts,
  TestApi,
  TestAsset,
  TestClient,
  TestProvider,
  TestProviderOptions,
} from './options.js';
export type { AccountHolder, Persona } from './persona.js';
export { type ProviderPage, pageHeaders, providerPage } from './provider-page.js';
export type { ProviderVisit, WaitingApp } from './provider-visit.js';
export { plainSignInPage, type SignInView, signInForm, signInTitle } from './sign-in-page.js';
export { createTestProvider } from './test-provider.js';
