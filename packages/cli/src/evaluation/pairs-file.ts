import { dirname, resolve } from 'node:path';
import { MocError } from '@moc-sdk/core';
import type { KnownPair } from '@moc-sdk/face/evaluation';
import { callerPath, readBytes } from '../files.js';
import { type CsvRow, readCsv } from './csv.js';

/** What stands in a column `same`. */
const ANSWERS: Readonly<Record<string, boolean>> = {
  '1': true,
  '0': false,
  true: true,
  false: false,
  yes: true,
  no: false,
};

const COLUMNS = ['a', 'b', 'same'] as const;
type Column = (typeof COLUMNS)[number];

interface Issue {
  /** `line 7`. */
  readonly path: string;
  readonly problem: string;
}

/**
 * Reads pairs of photos, in the order of the file, with absolute paths. Every line that cannot be used is named, all of
 * them at once.
 *
 * @param root where the paths in the file start, default the folder of the file
 * @throws MocError `system/file-unreadable`, `evaluation/pairs-invalid`
 */
export async function readPairs(file: string, root?: string): Promise<KnownPair<string>[]> {
  const folder = root === undefined ? dirname(callerPath(file)) : callerPath(root);
  const { rows, brokenLine } = readCsv(new TextDecoder().decode(await readBytes(file)));
  const [heading, ...lines] = rows;
  const issues: Issue[] = [];
  const fail = (): never => {
    const [first] = issues;
    const problem = first ? `${first.path}: ${first.problem}` : 'there are no pairs in it';
    throw new MocError('evaluation/pairs-invalid', { details: { file, problem, issues } });
  };
  if (brokenLine !== undefined)
    issues.push({ path: `line ${brokenLine}`, problem: 'a quote is out of place' });
  if (!heading) return fail();
  const places = placesOf(heading, issues);
  if (!places) return fail();
  const pairs = lines.flatMap((row) => pairOf(row, places, folder, issues) ?? []);
  if (issues.length > 0 || pairs.length === 0) return fail();
  return pairs;
}

function placesOf({ line, cells }: CsvRow, issues: Issue[]): Record<Column, number> | undefined {
  const names = cells.map((cell) => cell.toLowerCase());
  const missing = COLUMNS.filter((column) => !names.includes(column));
  if (missing.length > 0) {
    const problem = `the heading has no column ${missing.join(', ')}`;
    issues.push({ path: `line ${line}`, problem });
    return undefined;
  }
  return { a: names.indexOf('a'), b: names.indexOf('b'), same: names.indexOf('same') };
}

function pairOf(
  { line, cells }: CsvRow,
  places: Record<Column, number>,
  folder: string,
  issues: Issue[],
): KnownPair<string> | undefined {
  const [a, b, answer] = COLUMNS.map((column) => cells[places[column]]);
  const same = answer === undefined ? undefined : ANSWERS[answer.toLowerCase()];
  const problem =
    !a || !b
      ? 'a photo is missing'
      : same === undefined
        ? `same is "${answer ?? ''}", not 1 or 0`
        : undefined;
  if (problem !== undefined || !a || !b || same === undefined) {
    issues.push({ path: `line ${line}`, problem: problem ?? '' });
    return undefined;
  }
  return { a: resolve(folder, a), b: resolve(folder, b), same };
}
