import type { People } from '../people.js';
import type { LegacyGrants } from './legacy-grants.js';
import type { LegacyAnswer } from './legacy-parts.js';
import { resourceOfPersona } from './resource.js';
import { send } from './token-endpoint.js';

/** `GET /auth/resource`: who the access token was given for. */
export function resourceEndpoint(people: People, { grants }: LegacyGrants): LegacyAnswer {
  return async (request, response) => {
    const token = /^Bearer ([\w-]+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const grant = token === undefined ? undefined : grants.find('access', token);
    const holder = grant && (await people.find(grant.personaId));
    if (holder) return send(response, 200, resourceOfPersona(holder));
    response.setHeader('www-authenticate', 'Bearer');
    send(response, 401, { error: 'invalid_token' });
  };
}
