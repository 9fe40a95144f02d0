import { describe, expect, it } from 'vitest';
import { askSources, type CardData, type CitizenRegistry, type PersonnelDirectory } from './index.js';
import {
  type DirectoryFaults,
  fictionalPeople,
  memoryDirectory,
  memoryRegistry,
  type RegistryFaults,
} from './testing/index.js';

const person = fictionalPeople[0]!;
const card: CardData = {
  nationalId: person.nationalId,
  name: person.name,
  birthDate: { year: 1987, month: 12, day: 3 },
  laserCode: person.laserCode,
};

function world() {
  const registryFaults: RegistryFaults = {};
  const adFaults: DirectoryFaults = {};
  const sources = {
    registry: memoryRegistry(fictionalPeople, registryFaults),
    directories: [
      memoryDirectory('AD', fictionalPeople, adFaults),
      memoryDirectory('DPIS', fictionalPeople),
    ] as PersonnelDirectory[],
  };
  return { registryFaults, adFaults, sources };
}

const throwing = (error: unknown, name = 'HR'): PersonnelDirectory => ({
  name,
  find: () => {
    throw error;
  },
});
const answering = (answer: unknown): PersonnelDirectory => ({
  name: 'HR',
  find: async () => answer as never,
});

describe('the sources are asked', () => {
  it('all, and each answer bears its name', async () => {
    const { sources } = world();
    expect(await askSources(sources, card, { timeLimit: 1_000 })).toMatchObject({
      citizen: { source: 'DOPA', answer: 'match' },
      directories: [
        { source: 'AD', answer: 'active' },
        { source: 'DPIS', answer: 'active' },
      ],
    });
  });

  it('side by side: each is asked before any has answered', async () => {
    const asked: string[] = [];
    let letGo = () => {};
    const all = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const waiting = (name: string): PersonnelDirectory => ({
      name,
      find: async () => {
        asked.push(name);
        if (asked.length === 3) letGo();
        await all;
        return { answer: 'not-found' };
      },
    });
    const directories = ['AD', 'DPIS', 'HR'].map(waiting);
    const findings = await askSources({ directories }, card, { timeLimit: 5_000 });
    expect(asked).toEqual(['AD', 'DPIS', 'HR']);
    expect(findings.directories.map(({ answer }) => answer)).toEqual(['not-found', 'not-found', 'not-found']);
  });

  it('and one that hangs is unavailable, is told to stop, and costs the others nothing', async () => {
    const { sources, adFaults } = world();
    adFaults.hang = true;
    let told: AbortSignal | undefined;
    const deaf: PersonnelDirectory = {
      name: 'HR',
      find: (_, { signal }) => {
        told = signal;
        return new Promise(() => {});
      },
    };
    const all = { ...sources, directories: [...sources.directories, deaf] };
    const findings = await askSources(all, card, { timeLimit: 40 });
    expect(findings.directories).toMatchObject([
      { source: 'AD', answer: 'unavailable', reason: 'timeout' },
      { source: 'DPIS', answer: 'active' },
      { source: 'HR', answer: 'unavailable', reason: 'timeout' },
    ]);
    expect(told?.aborted).toBe(true);
  });

  it.each([
    ['throws', throwing(new TypeError('fetch failed')), 'unreachable'],
    ['throws something odd', throwing(undefined), 'unreachable'],
    ['ended by its own time limit', throwing(new DOMException('late', 'TimeoutError')), 'timeout'],
    ['answers nothing', answering(undefined), 'protocol-error'],
    ['answers something unknown', answering({ answer: 'maybe' }), 'protocol-error'],
    ['answers without the person', answering({ answer: 'active' }), 'protocol-error'],
  ])('and one that %s is unavailable, and somebody hears of it', async (_, directory, reason) => {
    const heard: string[] = [];
    const findings = await askSources({ directories: [directory] }, card, {
      timeLimit: 1_000,
      onError: (_error, source) => heard.push(source),
    });
    expect(findings).toEqual({ directories: [{ source: 'HR', answer: 'unavailable', reason }] });
    expect(heard).toEqual(['HR']);
  });

  it('and a registry only about cards that bear a laser code', async () => {
    const registry: CitizenRegistry = {
      name: 'DOPA',
      check: () => {
        throw new Error('asked');
      },
    };
    const { laserCode: _, ...old } = card;
    expect(await askSources({ registry, directories: [] }, old, { timeLimit: 50 })).toEqual({
      directories: [],
    });
  });

  it('until the caller ends it', async () => {
    const { sources, adFaults } = world();
    adFaults.hang = true;
    const stop = new AbortController();
    const asking = askSources(sources, card, { timeLimit: 60_000, signal: stop.signal });
    stop.abort(new Error('the service stops'));
    await expect(asking).rejects.toThrow('the service stops');
    await expect(askSources(sources, card, { timeLimit: 1, signal: stop.signal })).rejects.toThrow('stops');
  });
});

describe('sources in memory', () => {
  const call = { signal: new AbortController().signal };

  it('know the people as people.json says', async () => {
    const answers = await Promise.all(
      fictionalPeople.map(async ({ id, nationalId }) => {
        const ask = async (name: string) =>
          (await memoryDirectory(name, fictionalPeople).find(nationalId, call)).answer;
        return [id, await ask('AD'), await ask('DPIS'), await ask('HR')];
      }),
    );
    const word = { active: 'active', disabled: 'inactive', left: 'inactive', absent: 'not-found' };
    expect(answers).toEqual(fictionalPeople.map(({ id, ad, dpis }) => [id, word[ad], word[dpis], 'active']));
    expect(await memoryDirectory('HR', fictionalPeople).find('9999999999994', call)).toEqual({
      answer: 'not-found',
    });
  });

  it('break and mend while they are used', async () => {
    const faults: DirectoryFaults = {};
    const directory = memoryDirectory('AD', fictionalPeople, faults);
    const answer = async () => (await directory.find(person.nationalId, call)).answer;
    faults.down = 'unreachable';
    expect(await answer()).toBe('unavailable');
    let calls = 0;
    faults.down = () => (calls++ % 2 === 0 ? 'overloaded' : undefined);
    expect([await answer(), await answer()]).toEqual(['unavailable', 'active']);
    delete faults.down;
    faults.ambiguous = [person.id];
    expect(await answer()).toBe('ambiguous');
    delete faults.ambiguous;
    faults.disabled = [person.id];
    expect(await answer()).toBe('inactive');
    faults.disabled = [];
    faults.slow = 5;
    expect(await answer()).toBe('active');
  });

  it('find a card right only as it is printed', async () => {
    const faults: RegistryFaults = {};
    const registry = memoryRegistry(fictionalPeople, faults);
    const check = async (change: Partial<CardData>) =>
      (await registry.check({ ...card, ...change }, call)).answer;
    expect(await check({ name: { first: 'นางสาวพิมพ์ชนก', last: person.name.last } })).toBe('match');
    expect(await check({ birthDate: { year: 1987, month: 12, day: 4 } })).toBe('mismatch');
    expect(await check({ birthDate: { year: 1987 } })).toBe('incomplete');
    expect(await check({ laserCode: 'AA0000000000' })).toBe('mismatch');
    expect(await check({ nationalId: '9999999999994' })).toBe('mismatch');
    expect(await check({ name: { first: 'สมชาย', last: 'ใจดี' } })).toBe('mismatch');
    faults.cardInvalid = [person.id];
    expect(await registry.check(card, call)).toEqual({ answer: 'card-invalid', problem: 'expired' });
  });
});
