import type { PersonName } from '@moc-sdk/core';
import type { Because } from './because.js';
import type { CitizenFinding, DirectoryFinding } from './findings.js';
import { namesAgree } from './names-agree.js';
import type { CardData } from './sources.js';

/** The fact about the card itself. */
export function cardFact(card: Pick<CardData, 'laserCode'>, citizen: CitizenFinding | undefined): Because {
  if (!citizen) return { code: card.laserCode === undefined ? 'no-laser-code' : 'card-unchecked' };
  const { source } = citizen;
  switch (citizen.answer) {
    case 'match':
      return { code: 'card-matches', source };
    case 'mismatch':
      return { code: 'card-mismatch', source };
    case 'incomplete':
      return { code: 'card-unchecked', source };
    case 'unavailable':
      return { code: 'unavailable', source, reason: citizen.reason };
    case 'card-invalid': {
      const { problem } = citizen;
      return { code: 'card-invalid', source, ...(problem === undefined ? {} : { problem }) };
    }
  }
}

/** The fact about somebody in one directory; a person who is active under another name is `name-differs`. */
export function directoryFact(name: PersonName, finding: DirectoryFinding): Because {
  const { source } = finding;
  switch (finding.answer) {
    case 'active':
      return { code: namesAgree(name, finding.person.name) ? 'active' : 'name-differs', source };
    case 'ambiguous':
      return { code: 'ambiguous', source, hits: finding.hits };
    case 'unavailable':
      return { code: 'unavailable', source, reason: finding.reason };
    default:
      return { code: finding.answer, source };
  }
}
