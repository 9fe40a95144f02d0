import { json } from '../http/responses.js';
import type { RouteContext } from './context.js';

/** `GET /diagnose`: what the sign-in sees of proxies, cookies and the provider. */
export async function diagnose({ protocol }: RouteContext, _request: Request): Promise<Response> {
  return json({ provider: await protocol.diagnose() });
}
