import { describe, expect, it } from 'vitest';
import { importPunches, type PunchImport } from './import-punches.js';

const row = (pin: number, day: number, device = 1) =>
  `${String(pin).padStart(9)}\t2022-12-${String(day).padStart(2, '0')} 08:29:00\t${device}\t0\t0\t0`;

async function readAll(imported: PunchImport) {
  const batches = [];
  for await (const batch of imported) batches.push(batch);
  return {
    batches: batches.length,
    punches: batches.flatMap(({ punches }) => punches),
    quarantined: batches.flatMap(({ quarantined }) => quarantined),
  };
}

describe('importPunches', () => {
  it('sums up what it has read', async () => {
    const imported = importPunches(`${row(1, 8)}\n\nbroken\n${row(2, 6, 2)}\n${row(1, 9)}`);
    await readAll(imported);
    expect(imported.summary).toEqual({
      format: 'attlog',
      lines: 5,
      punches: 3,
      quarantined: 1,
      blank: 1,
      reasons: { 'too-few-columns': 1 },
      first: '2022-12-06T08:29:00+07:00',
      last: '2022-12-09T08:29:00+07:00',
      devices: { 1: 2, 2: 1 },
    });
  });

  it.each(['utf16le', 'utf16be'] as const)('reads %s', async (order) => {
    const bytes = Buffer.from(`\uFEFF${row(1, 8)}\r\n${row(2, 8)}\r\n`, 'utf16le');
    const source = new Uint8Array(order === 'utf16be' ? bytes.swap16() : bytes);
    const { punches, quarantined } = await readAll(importPunches(source));
    expect([punches.length, quarantined]).toEqual([2, []]);
  });

  it('reads a web stream, and bytes that come one by one', async () => {
    const bytes = new TextEncoder().encode(`\uFEFF${row(1, 8)}\r\n${row(2, 8)}\r\n`);
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    expect((await readAll(importPunches(stream))).punches).toHaveLength(2);
  });

  it('gives batches of a long log as it is read, and tells how far it is', async () => {
    const text = Array.from({ length: 20_000 }, (_, i) => `${row(i, 1 + (i % 28))}\n`).join('');
    const steps: number[] = [];
    const imported = importPunches(text, { onProgress: (bytes) => steps.push(bytes) });
    const { batches, punches } = await readAll(imported);
    expect(batches).toBeGreaterThan(5);
    expect(punches).toHaveLength(20_000);
    expect(steps.at(-1)).toBe(text.length);
    expect([...steps].sort((a, b) => a - b)).toEqual(steps);
  });

  it('keeps characters whole where a long text is cut into pieces', async () => {
    const text = `x${'😀'.repeat(40_000)}`.replace(/(.{100})/gu, '$1\n');
    const { quarantined } = await readAll(importPunches(text, { format: 'attlog' }));
    expect(quarantined.map((one) => one.text).join('')).toBe(text.replaceAll('\n', ''));
  });

  it('needs no format for an empty log only when it is told one', async () => {
    await expect(readAll(importPunches(''))).rejects.toMatchObject({ code: 'attendance/log-format-unknown' });
    expect((await readAll(importPunches('', { format: 'adms' }))).punches).toEqual([]);
  });

  it('lists no more than a thousand devices', async () => {
    const text = Array.from({ length: 1_500 }, (_, i) => row(1, 8, i + 1)).join('\n');
    const imported = importPunches(text);
    await readAll(imported);
    expect(Object.keys(imported.summary.devices)).toHaveLength(1_000);
    expect(imported.summary.punches).toBe(1_500);
  });
});

describe('a source', () => {
  async function* silent(onReturn: () => void) {
    try {
      yield new TextEncoder().encode(`${row(1, 8)}\n`);
      await new Promise(() => {});
    } finally {
      onReturn();
    }
  }

  it('that says nothing more is left when the signal aborts', async () => {
    const controller = new AbortController();
    const imported = importPunches(
      silent(() => {}),
      { format: 'attlog', signal: controller.signal },
    );
    const reading = (async () => {
      for await (const { punches } of imported) if (punches.length > 0) controller.abort(new Error('enough'));
    })();
    await expect(reading).rejects.toThrow('enough');
  });

  it('is closed when the reader has enough, or the signal is aborted before', async () => {
    let closed = 0;
    async function* endless() {
      try {
        for (;;) yield new TextEncoder().encode(`${row(1, 8)}\n`);
      } finally {
        closed += 1;
      }
    }
    for await (const _ of importPunches(endless(), { format: 'attlog' })) break;
    expect(closed).toBe(1);
    const signal = AbortSignal.abort(new Error('too late'));
    await expect(readAll(importPunches(endless(), { signal }))).rejects.toThrow('too late');
    await expect(readAll(importPunches('x', { signal }))).rejects.toThrow('too late');
  });

  it('hands its own failure on', async () => {
    async function* torn() {
      yield new TextEncoder().encode(`${row(1, 8)}\n`);
      throw new Error('the disk is gone');
    }
    await expect(readAll(importPunches(torn()))).rejects.toThrow('the disk is gone');
  });
});

it('keeps nothing of what it has read, also while a signal may still abort it', async () => {
  const [pieces, size] = [200, 1_000_000];
  let held = 0;
  async function* long() {
    for (let i = 0; i < pieces; i++) {
      const piece = new Uint8Array(size).fill(32);
      for (let at = 499; at < size; at += 500) piece[at] = 10;
      yield piece;
      held = Math.max(held, process.memoryUsage().arrayBuffers);
    }
  }
  const { signal } = new AbortController();
  const imported = importPunches(long(), { format: 'attlog', signal });
  await readAll(imported);
  expect(imported.summary.blank).toBe((pieces * size) / 500);
  expect(held).toBeLessThan((pieces * size) / 2);
});
