/**
 * Loads oidc-provider. On Node 20 it prints that the runtime is unsupported, which is known and tested here: that one
 * notice is swallowed, every other passes.
 */
export async function loadOidcProvider(): Promise<typeof import('oidc-provider')> {
  const { console } = globalThis;
  const warn = console.warn;
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes('Unsupported runtime')) warn.apply(console, words);
  };
  try {
    return await import('oidc-provider');
  } finally {
    console.warn = warn;
  }
}
