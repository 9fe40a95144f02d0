import type { DirectoryAnswer } from '@moc-sdk/moc-account-client/verification';
import type { IdentitySources } from '@moc-sdk/service/accounts';
import type { CasePerson } from './case-people.js';

/** Sources that know the fictional people as their stories say. Each card is right. */
export function caseSources(people: readonly CasePerson[]): IdentitySources {
  const find = (source: 'AD' | 'DPIS') => async (nationalId: string) => {
    const person = people.find((each) => each.nationalId === nationalId);
    return person ? answerOf(source, person) : ({ answer: 'not-found' } as const);
  };
  return {
    registry: { name: 'DOPA', check: async () => ({ answer: 'match' }) },
    directories: [
      { name: 'AD', find: find('AD') },
      { name: 'DPIS', find: find('DPIS') },
    ],
  };
}

function answerOf(source: 'AD' | 'DPIS', { story, name, agency, position }: CasePerson): DirectoryAnswer {
  const person = { name, agency, position };
  if (source === 'AD' && story === 'disabled-in-ad') return { answer: 'inactive', person };
  if (source === 'AD' && story === 'other-name-in-ad') {
    return { answer: 'active', person: { ...person, name: { ...name, last: 'ปรีดาพันธุ์' } } };
  }
  if (source === 'DPIS' && story === 'left-in-dpis') return { answer: 'inactive', person };
  if (source === 'DPIS' && story === 'twice-in-dpis') return { answer: 'ambiguous', hits: 2 };
  return { answer: 'not-found' };
}
