import type { TestProviderOptions } from '../options.js';
import type { LegacyGrants } from './legacy-grants.js';
import type { LegacyAnswer } from './legacy-parts.js';
import { resourceOfPersona } from './resource.js';
import { send } from './token-endpoint.js';

/** `GET /auth/resource`: who the access token was given for. */
export function resourceEndpoint({ personas }: TestProviderOptions, { grants }: LegacyGrants): LegacyAnswer {
  return async (request, response) => {
    const token = /^Bearer ([\w-]+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const grant = token === undefined ? undefined : grants.find('access', token);
    const persona = personas.find(({ id }) => id === grant?.personaId);
    if (persona) return send(response, 200, resourceOfPersona(persona));
    response.setHeader('www-authenticate', 'Bearer');
    send(response, 401, { error: 'invalid_token' });
  };
}
