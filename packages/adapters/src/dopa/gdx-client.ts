import { dopaMisconfigured } from './dopa-options.js';

/** What the Digital Government Development Agency gave the agency at its registration. */
export interface GdxClient {
  readonly consumerKey: string;
  readonly consumerSecret: string;
  /** A national ID, or the English name of the system. */
  readonly agentId: string;
}

/** @throws MocError `source/misconfigured` */
export function checkedClient(name: string, { consumerKey, consumerSecret, agentId }: GdxClient): GdxClient {
  const lacking = Object.entries({ consumerKey, consumerSecret, agentId }).find(
    // The key goes into a header.
    ([, value]) => typeof value !== 'string' || !/^[\x20-\x7e]+$/.test(value),
  );
  if (lacking) throw dopaMisconfigured(name, `${lacking[0]} must be a text of visible characters`);
  return { consumerKey, consumerSecret, agentId };
}
