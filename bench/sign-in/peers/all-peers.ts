import { memoryPostgres } from '@moc-sdk/adapters/testing';
import { memorySessions } from '@moc-sdk/moc-account-client';
import { claimsOf, type InstantProvider } from '../instant-provider.js';
import type { ContentSize, SessionContent } from '../session-content.js';
import { authJs, authJsToken } from './auth-js.js';
import {
  expressOpenidConnect,
  expressOpenidConnectNotRolling,
  expressOpenidConnectUser,
} from './express-openid-connect.js';
import { expressSession } from './express-session.js';
import { ironSession } from './iron-session.js';
import { mocPeers } from './moc.js';
import type { SessionPeer } from './session-peer.js';

/** Everybody who is measured; the first is what all are compared with. */
export async function allPeers(
  provider: InstantProvider,
  size: ContentSize,
): Promise<readonly SessionPeer[]> {
  const { sessions, close } = await memoryPostgres();
  const withClaims = ({ identity }: SessionContent) => provider.idToken(identity, claimsOf(identity));
  return [
    expressOpenidConnect(),
    expressOpenidConnectNotRolling(),
    expressOpenidConnectUser(withClaims),
    ironSession(),
    authJs(),
    authJsToken(),
    ...mocPeers({ name: 'moc, cookie', store: 'cookie', provider, size }),
    expressSession(),
    ...mocPeers({ name: 'moc, memory store', store: memorySessions(), provider, size }),
    ...mocPeers({ name: 'moc, PGlite store', store: sessions, provider, size, close }).slice(0, 1),
  ];
}
