import type { AccountProfile } from '../../ports/index.js';

/** A profile of which nothing is known, or nothing may be known any more. */
export const emptyProfile: AccountProfile = {
  memberType: '',
  name: { first: '', last: '' },
  sex: 'unstated',
  birthDate: '',
  personnelType: 'external',
  locale: 'th',
};
