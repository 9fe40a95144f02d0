import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importPunches } from './import-punches.js';
import { lineSplitter } from './line-splitter.js';
import type { LogFormat } from './log-format.js';
import { parseLogText } from './parse-log-text.js';

const encoder = new TextEncoder();
const format = fc.constantFrom<LogFormat>('attlog', 'adms');
const stamp = fc.constantFrom('2022-12-06 08:29:00', '2000-01-01 00:00:00', '2022-02-30 10:00:00', '2022-1');
const line = fc.oneof(
  fc
    .tuple(fc.integer({ min: 0, max: 99_999 }), stamp, fc.integer({ min: 4, max: 8 }))
    .map(([pin, at, columns]) => [String(pin).padStart(9), at, ...Array(columns - 2).fill('1')].join('\t')),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('', ' ', '\0\0', 'x'.repeat(3_000)),
);
const lineEnd = fc.constantFrom('\n', '\r\n', '\r', '\n\r');
const logText = fc.array(fc.tuple(line, lineEnd), { maxLength: 12 }).map((lines) => lines.flat().join(''));
const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  logText.map((text) => encoder.encode(text)),
  logText.map((text) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))),
);

/** Everything that an import gives, or its error's code. */
async function outcome(pieces: readonly Uint8Array[], known?: LogFormat) {
  async function* source() {
    yield* pieces;
  }
  const imported = importPunches(source(), { format: known });
  const [punches, quarantined] = [[] as object[], [] as { line: number }[]];
  try {
    for await (const batch of imported) {
      punches.push(...batch.punches);
      quarantined.push(...batch.quarantined);
    }
    return { punches, quarantined, summary: imported.summary };
  } catch (error) {
    return { code: (error as { code?: string }).code ?? String(error) };
  }
}

function cut(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const at = [...new Set(places.map((place) => place % (bytes.length + 1)))].sort((a, b) => a - b);
  return [0, ...at].map((from, i) => bytes.subarray(from, at[i] ?? bytes.length));
}

describe('any bytes', () => {
  it('are lines that all are punches, quarantined or blank, each once', async () => {
    await fc.assert(
      fc.asyncProperty(anyBytes, format, async (bytes, known) => {
        const read = await outcome([bytes], known);
        if (read.code !== undefined) throw new Error(read.code);
        const { lines, blank } = read.summary;
        expect(lines).toBe(read.punches.length + read.quarantined.length + blank);
        const numbers = read.quarantined.map((one) => one.line);
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(numbers.every((number) => number >= 1 && number <= lines)).toBe(true);
      }),
    );
  });

  it('have a format, or are refused with the code for that', async () => {
    await fc.assert(
      fc.asyncProperty(anyBytes, async (bytes) => {
        const read = await outcome([bytes]);
        if (read.code !== undefined) expect(read.code).toBe('attendance/log-format-unknown');
      }),
    );
  });

  it('give the same wherever they are cut into pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyBytes,
        fc.array(fc.nat(), { maxLength: 8 }),
        fc.option(format, { nil: undefined }),
        async (bytes, places, known) => {
          expect(await outcome(cut(bytes, places), known)).toEqual(await outcome([bytes], known));
        },
      ),
    );
  });

  it('are cut into the lines that a pattern finds', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '\r', '\n'), maxLength: 30 }), (text) => {
        const lines: string[] = [];
        const splitter = lineSplitter((bytes, from, to) => {
          lines.push(new TextDecoder().decode(bytes.subarray(from, to)));
        });
        for (const byte of encoder.encode(text)) splitter.push(Uint8Array.of(byte));
        splitter.end();
        const expected = text.split(/\r\n|\n|\r/);
        if (expected.at(-1) === '') expected.pop();
        expect(lines).toEqual(expected);
      }),
    );
  });
});

it('a log after a log is both of them', () => {
  fc.assert(
    fc.property(logText, logText, format, (first, second, known) => {
      const [a, b] = [`${first}.\n`, second].map((text) => parseLogText(text, { format: known }));
      const both = parseLogText(`${first}.\n${second}`, { format: known });
      expect(both.punches).toEqual([...(a?.punches ?? []), ...(b?.punches ?? [])]);
      expect(both.quarantined.length).toBe((a?.quarantined.length ?? 0) + (b?.quarantined.length ?? 0));
      expect(both.blank).toBe((a?.blank ?? 0) + (b?.blank ?? 0));
    }),
  );
});
