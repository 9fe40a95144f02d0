import { isBlank, readDay, readSmall, readTime, SPACE, STAMP_LENGTH, TIME_AT, withoutNuls } from './bytes.js';
import { tabColumns } from './columns.js';
import { lineSplitter } from './line-splitter.js';
import { STAMP } from './log-format.js';

/** What the first lines of a log look like. Lines without a time in the second column say nothing and are only counted. */
export interface SeenColumns {
  /** Lines that are not blank. */
  readonly lines: number;
  /** Lines with a time in the second column. */
  readonly records: number;
  /** Records whose PIN is padded with spaces, as a USB export does and a push never. */
  readonly padded: number;
  /** How many records have how many columns. */
  readonly byColumns: ReadonlyMap<number, number>;
  /** What stands in the third and fourth column of records of six: `NaN` where it is no number of one to three digits. */
  readonly third: ReadonlySet<number>;
  readonly fourth: ReadonlySet<number>;
}

/** The evidence of these bytes (UTF-8). A line that they break off in says nothing beside whole ones. */
export function seenColumns(bytes: Uint8Array): SeenColumns {
  const byColumns = new Map<number, number>();
  const [third, fourth] = [new Set<number>(), new Set<number>()];
  const columns = tabColumns();
  let [lines, records, padded] = [0, 0, 0];
  const splitter = lineSplitter((line, from, lineEnd, ended) => {
    const to = withoutNuls(line, from, lineEnd);
    if (isBlank(line, from, to)) return;
    lines += 1;
    const count = columns.find(line, from, to);
    const isPart = ended === 'too-long' || (ended === 'open' && records > 0);
    if (isPart || count <= STAMP || !isStamp(line, columns.start(STAMP), columns.end(STAMP))) return;
    records += 1;
    if (line[from] === SPACE) padded += 1;
    byColumns.set(count, (byColumns.get(count) ?? 0) + 1);
    if (count !== 6) return;
    third.add(readSmall(line, columns.start(2), columns.end(2)));
    fourth.add(readSmall(line, columns.start(3), columns.end(3)));
  });
  splitter.push(bytes);
  splitter.end();
  return { lines, records, padded, byColumns, third, fourth };
}

function isStamp(bytes: Uint8Array, from: number, to: number): boolean {
  return to - from === STAMP_LENGTH && readDay(bytes, from) >= 0 && readTime(bytes, from + TIME_AT) >= 0;
}
