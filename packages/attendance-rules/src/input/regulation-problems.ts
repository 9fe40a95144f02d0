import { type InputProblem, problemAt } from './problems.js';
import type { Regulation } from './types.js';

/** What is wrong with regulations that are right one value at a time. */
export function regulationProblems(regulations: readonly Regulation[]): InputProblem[] {
  return [...regulations.flatMap(ownProblems), ...overlaps(regulations)];
}

function ownProblems({ validFrom, validTo, lunch, bands }: Regulation, index: number): InputProblem[] {
  const path = `regulations[${index}]`;
  const ids = bands.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) < at);
  return [
    ...bands.flatMap(({ start, end }, at) =>
      start === end ? [problemAt(`${path}.bands[${at}].end`, 'is the same as the start')] : [],
    ),
    ...(bands.every(({ assignedOnly }) => assignedOnly)
      ? [problemAt(`${path}.bands`, 'has none for people without an assigned band')]
      : []),
    ...(twice === undefined ? [] : [problemAt(`${path}.bands`, `has the band ${twice} twice`)]),
    ...(lunch && lunch[0] > lunch[1] ? [problemAt(`${path}.lunch`, 'ends before it begins')] : []),
    ...(validTo && validTo < validFrom
      ? [problemAt(`${path}.validTo`, `is before ${validFrom}, the day it begins`)]
      : []),
  ];
}

/** Two regulations of one day: which one the agency means cannot be told. One without an end ends with the next. */
function overlaps(regulations: readonly Regulation[]): InputProblem[] {
  return regulations.flatMap(({ validFrom }, index) =>
    regulations.flatMap((other, at) => {
      if (at === index) return [];
      if (other.validFrom === validFrom) {
        const problem = `is the same as that of regulations[${at}]`;
        return at < index ? [problemAt(`regulations[${index}].validFrom`, problem)] : [];
      }
      const isBefore = other.validFrom < validFrom;
      if (!isBefore || !other.validTo || other.validTo < validFrom) return [];
      const problem = `overlaps regulations[${at}], which is valid to ${other.validTo}`;
      return [problemAt(`regulations[${index}].validFrom`, problem)];
    }),
  );
}
