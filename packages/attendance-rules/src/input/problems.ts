import type * as z from 'zod';

/** One thing that is wrong with the input. */
export interface InputProblem {
  /** Where: `punches[3].at`. */
  readonly path: string;
  /** What: reads on from the path. */
  readonly problem: string;
  /** What would be right there, as JSON. */
  readonly example?: string;
}

const EXAMPLES: Readonly<Record<string, unknown>> = {
  employee: { id: 'e1', area: 'TH-12' },
  'employee.id': 'e1',
  'employee.area': 'TH-12',
  'employee.band': 'B',
  from: '2022-12-01',
  to: '2022-12-31',
  asOf: '2022-12-07T09:00:00+07:00',
  punches: [{ at: '2022-12-06T08:29:00+07:00', source: 'F' }],
  'punches[].at': '2022-12-06T08:29:00+07:00',
  'punches[].face': 'failed',
  regulations: [{ validFrom: '2021-01-01', bands: [{ id: 'B', start: '08:30', end: '16:30' }] }],
  'regulations[].bands': [{ id: 'B', start: '08:30', end: '16:30' }],
  'regulations[].lunch': ['12:00', '13:00'],
  'regulations[].precedence': ['travel', 'leave'],
  holidays: [{ date: '2022-12-05', name: 'วันพ่อแห่งชาติ' }],
  'holidays[].name': { th: 'วันพ่อแห่งชาติ', en: "Father's Day" },
  leave: [{ kind: 'sick', from: '2022-12-06', to: '2022-12-06', status: 'approved' }],
  'leave[].kind': 'sick',
  travel: [{ kind: 'duty', from: '2022-12-06', to: '2022-12-06', status: 'recorded' }],
  'travel[].kind': 'duty',
  clarifications: [{ date: '2022-12-06', half: 'am', status: 'approved' }],
  unsynced: [{ device: 'F-3', since: '2022-12-06T09:00:00+07:00' }],
};

const EXAMPLES_BY_NAME: Readonly<Record<string, unknown>> = {
  date: '2022-12-06',
  from: '2022-12-06',
  to: '2022-12-06',
  validFrom: '2021-01-01',
  start: '08:30',
  end: '16:30',
  half: 'am',
  since: '2022-12-06T09:00:00+07:00',
};

/** The schema's issues as problems with a path that a person can follow and an example. */
export function problemsOf(error: z.ZodError): InputProblem[] {
  return error.issues.map((issue) => problemAt(pathText(issue.path), issueText(issue)));
}

export function problemAt(path: string, problem: string): InputProblem {
  const pattern = path.replace(/\[\d+\]/g, '[]');
  const example = EXAMPLES[pattern] ?? EXAMPLES_BY_NAME[pattern.split('.').pop() ?? ''];
  return { path, problem, ...(example === undefined ? {} : { example: JSON.stringify(example) }) };
}

/** `punches[3].at: is not an instant …, e.g. "2022-12-06T08:29:00+07:00"` */
export function problemText({ path, problem, example }: InputProblem): string {
  return `${path || 'input'}: ${problem}${example ? `, e.g. ${example}` : ''}`;
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}

function issueText(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') {
    return issue.message.endsWith('undefined') ? 'is missing' : `is not of the type ${issue.expected}`;
  }
  if (issue.code === 'invalid_value') return `is none of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'too_small') return sizeText(issue.origin, 'less', 'fewer', issue.minimum);
  if (issue.code === 'too_big') return sizeText(issue.origin, 'more', 'more', issue.maximum);
  if (issue.code === 'invalid_union') return 'has none of the forms that it may have';
  return issue.message;
}

function sizeText(origin: string, less: string, fewer: string, limit: number | bigint): string {
  if (origin === 'string') return 'is empty';
  return origin === 'array' ? `has ${fewer} than ${limit} entries` : `is ${less} than ${limit}`;
}
