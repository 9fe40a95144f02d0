import fc from 'fast-check';
import { AndFilter, BerReader, BerWriter, EqualityFilter, type Filter, FilterParser, OrFilter } from 'ldapts';
import { expect, it } from 'vitest';
import { usersWith } from './staff-filter.js';

/** What the server makes of the bytes that it gets. */
function asServerReads(filter: Filter): Filter {
  const writer = new BerWriter();
  filter.write(writer);
  return FilterParser.parse(new BerReader(writer.buffer));
}

function valuesIn(filter: Filter): unknown {
  if (!(filter instanceof AndFilter)) return 'no conjunction';
  const [choice, kind, ...more] = filter.filters;
  if (more.length > 0 || !(choice instanceof OrFilter)) return 'more than was asked';
  if (!(kind instanceof EqualityFilter) || kind.attribute !== 'objectclass') return 'not users alone';
  return choice.filters.map((part) => part instanceof EqualityFilter && [part.attribute, part.value]);
}

it('a value stays one value, whatever signs it holds', () => {
  const signs = fc.constantFrom(
    '*',
    '(',
    ')',
    '\\',
    '\0',
    '&',
    '|',
    '!',
    '=',
    '~',
    '>',
    '<',
    ':',
    '\\2a',
    'ก',
    '\u{1F600}',
  );
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(signs).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(value, value, (one, other) => {
      const read = valuesIn(asServerReads(usersWith('employeeID', [one, other])));
      expect(read).toEqual([
        ['employeeid', one],
        ['employeeid', other],
      ]);
    }),
    { numRuns: 5_000 },
  );
});
