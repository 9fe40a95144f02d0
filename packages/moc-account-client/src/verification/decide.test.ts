import { describe, expect, it } from 'vitest';
import {
  type CitizenFinding,
  type DirectoryFinding,
  decide,
  decideRecheck,
  type Outcome,
  type Question,
} from './index.js';

const name = { title: 'นางสาว', first: 'พิมพ์ชนก', last: 'รุ่งเรืองสุข' };
const married = { title: 'นาง', first: 'พิมพ์ชนก', last: 'พูนทรัพย์' };

const citizens: readonly (CitizenFinding | undefined)[] = [
  undefined,
  { source: 'DOPA', answer: 'match' },
  { source: 'DOPA', answer: 'mismatch' },
  { source: 'DOPA', answer: 'incomplete' },
  { source: 'DOPA', answer: 'card-invalid', problem: '1' },
  { source: 'DOPA', answer: 'unavailable', reason: 'overloaded' },
];

const answersOf = (source: string): DirectoryFinding[] => [
  { source, answer: 'active', person: { name } },
  { source, answer: 'active', person: { name: married } },
  { source, answer: 'inactive', person: { name } },
  { source, answer: 'not-found' },
  { source, answer: 'ambiguous', hits: 2 },
  { source, answer: 'unavailable', reason: 'timeout' },
];

/** No directory, one, and every pair. */
const directories: DirectoryFinding[][] = [
  [],
  ...answersOf('AD').map((ad) => [ad]),
  ...answersOf('AD').flatMap((ad) => answersOf('DPIS').map((dpis) => [ad, dpis])),
];

/** Every combination of what can be answered and asked. */
const questions: Question[] = citizens.flatMap((citizen) =>
  directories.flatMap((staff) =>
    (['ministry-personnel', 'citizen'] as const).flatMap((way) =>
      [undefined, 'JT1007000011'].flatMap((laserCode) =>
        [undefined, name, married].flatMap((profileName) =>
          [false, true].map((verifiedElsewhere) => ({
            way,
            card: { name, ...(laserCode ? { laserCode } : {}) },
            ...(profileName ? { profileName } : {}),
            ...(citizen ? { citizen } : {}),
            directories: staff,
            verifiedElsewhere,
          })),
        ),
      ),
    ),
  ),
);

const isYes = (finding: DirectoryFinding) =>
  finding.answer === 'active' && finding.person.name.last === name.last;
const isDown = ({ answer }: { answer: string }) => answer === 'unavailable';
const hasDoubt = ({ profileName, verifiedElsewhere }: Question) =>
  profileName === married || verifiedElsewhere;
const isRefused = ({ citizen }: Question) => /mismatch|card-invalid/.test(citizen?.answer ?? '');
const outcomes = (of: (question: Question) => boolean) => [
  ...new Set(questions.filter(of).map((question) => decide(question).outcome)),
];

describe(`in every one of ${questions.length} combinations`, () => {
  it('a card that is not right is refused, whatever else was answered', () => {
    expect(outcomes(isRefused)).toEqual(['refuse-card']);
    expect(outcomes((question) => !isRefused(question))).not.toContain('refuse-card');
  });

  it('nobody is confirmed without a right card with a laser code and, for personnel, a yes', () => {
    const confirmed = questions.filter((question) => decide(question).outcome === 'confirm');
    expect(confirmed.length).toBeGreaterThan(50);
    for (const question of confirmed) {
      expect(question.citizen?.answer).toBe('match');
      expect(question.card.laserCode).toBeDefined();
      expect(hasDoubt(question)).toBe(false);
      expect(question.way === 'citizen' || question.directories.some(isYes)).toBe(true);
    }
  });

  it('whoever may be confirmed is confirmed, also while the other directory is down', () => {
    const sure = (question: Question) =>
      question.citizen?.answer === 'match' &&
      question.card.laserCode !== undefined &&
      !hasDoubt(question) &&
      (question.way === 'citizen' || question.directories.some(isYes));
    expect(outcomes(sure)).toEqual(['confirm']);
    expect(outcomes((question) => sure(question) && question.directories.some(isDown))).toEqual(['confirm']);
  });

  it('a registry that is down is waited for', () => {
    const down = ({ citizen, card }: Question) => citizen?.answer === 'unavailable' && !!card.laserCode;
    expect(outcomes(down)).toEqual(['find-source-down']);
  });

  it('a directory that is down is waited for as long as none said yes, and is never "not found"', () => {
    const open = (question: Question) =>
      question.way === 'ministry-personnel' &&
      question.card.laserCode !== undefined &&
      !isRefused(question) &&
      question.directories.some(isDown) &&
      !question.directories.some(isYes);
    expect(outcomes(open)).toEqual(['find-source-down']);
  });

  it('nothing is waited for when nothing that is needed is down', () => {
    const up = ({ citizen, directories, way }: Question) =>
      citizen?.answer !== 'unavailable' && (way === 'citizen' || !directories.some(isDown));
    expect(outcomes(up)).not.toContain('find-source-down');
  });

  it('a card without a laser code needs a document at once', () => {
    const old = (question: Question) => !question.card.laserCode && !isRefused(question);
    expect(outcomes(old)).toEqual(['ask-document']);
  });

  it('tells what every source answered, by its name and in order, and what is doubtful', () => {
    for (const question of questions) {
      const { because } = decide(question);
      const sources = because.flatMap((fact) => ('source' in fact && fact.source ? [fact.source] : []));
      const asked = [...(question.citizen ? [question.citizen] : []), ...question.directories];
      expect(sources).toEqual(asked.map(({ source }) => source));
      const codes = because.map(({ code }) => code);
      expect(codes.includes('profile-differs')).toBe(question.profileName === married);
      expect(codes.includes('verified-elsewhere')).toBe(question.verifiedElsewhere);
      expect(codes.filter((code) => code === 'unavailable')).toHaveLength(asked.filter(isDown).length);
      expect(JSON.stringify(because)).not.toMatch(/[ก-๙]|JT1007000011/);
    }
  });
});

describe('for the six people of the manual', () => {
  const match: CitizenFinding = { source: 'DOPA', answer: 'match' };
  const [active, , inactive, notFound] = answersOf('AD') as [
    DirectoryFinding,
    DirectoryFinding,
    DirectoryFinding,
    DirectoryFinding,
  ];
  const as = (source: string, finding: DirectoryFinding): DirectoryFinding => ({ ...finding, source });
  it.each<[string, DirectoryFinding, DirectoryFinding, Outcome]>([
    ['in both', active, active, 'confirm'],
    ['AD only', active, notFound, 'confirm'],
    ['AD disabled', inactive, notFound, 'ask-document'],
    ['DPIS only', notFound, active, 'confirm'],
    ['DPIS left', notFound, inactive, 'ask-document'],
    ['neither', notFound, notFound, 'ask-document'],
  ])('%s', (_, ad, dpis, outcome) => {
    const question = { way: 'ministry-personnel', verifiedElsewhere: false, citizen: match } as const;
    const card = { name, laserCode: 'JT1007000011' };
    expect(decide({ ...question, card, directories: [ad, as('DPIS', dpis)] }).outcome).toBe(outcome);
  });

  it('tells an unchecked card from an old one', () => {
    const question = { way: 'citizen', directories: [], verifiedElsewhere: false } as const;
    const codes = (more: Pick<Question, 'card' | 'citizen'>) =>
      decide({ ...question, ...more }).because.map(({ code }) => code);
    expect(codes({ card: { name } })).toEqual(['no-laser-code']);
    expect(codes({ card: { name, laserCode: 'JT1007000011' } })).toEqual(['card-unchecked']);
    const citizen: CitizenFinding = { source: 'DOPA', answer: 'incomplete' };
    expect(codes({ card: { name, laserCode: 'JT1007000011' }, citizen })).toEqual(['card-unchecked']);
  });
});

describe('a badge is looked at again', () => {
  it.each(
    directories.map(
      (staff) => [staff.map(({ answer }) => answer).join(' + ') || 'nobody asked', staff] as const,
    ),
  )('%s', (_, staff) => {
    const { outcome, because } = decideRecheck({ name, directories: staff });
    const mayRevoke =
      !staff.some(isYes) && !staff.some(isDown) && staff.some(({ answer }) => answer === 'inactive');
    expect(outcome === 'revoke').toBe(mayRevoke);
    expect(outcome === 'ask-again').toBe(staff.some(isDown) && !staff.some(isYes));
    expect(because).toHaveLength(staff.length);
  });
});
