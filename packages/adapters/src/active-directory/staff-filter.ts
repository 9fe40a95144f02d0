import { formatNationalId } from '@moc-sdk/core';
import { AndFilter, EqualityFilter, type Filter, OrFilter, PresenceFilter } from 'ldapts';

/*
 * Filters are built of objects, which go to the server as lengths and bytes: no sign in a value can mean anything but
 * itself. The number stands first: servers that weigh the parts in order then look at one entry only.
 */

/** Users who carry one of these values. */
export function usersWith(attribute: string, values: readonly string[]): Filter {
  return users(new OrFilter({ filters: values.map((value) => new EqualityFilter({ attribute, value })) }));
}

/** Users who carry any value. */
export function usersWithAny(attribute: string): Filter {
  return users(new PresenceFilter({ attribute }));
}

/** The ways in which a directory may have written a national ID: plain, and as the card prints it. */
export function spellings(nationalId: string): readonly string[] {
  return [nationalId, formatNationalId(nationalId)];
}

function users(filter: Filter): Filter {
  return new AndFilter({
    filters: [filter, new EqualityFilter({ attribute: 'objectClass', value: 'user' })],
  });
}
