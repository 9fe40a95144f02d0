import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../tools/chromium.mjs';
import { type Spread, spread } from '../sign-in/figures/statistics.js';
import { people, rules } from './people.js';

export interface PageFigures {
  readonly browser: string;
  /** Milliseconds for one person's month, from ISO facts to whole days, the rules made ready anew each time. */
  readonly month: Spread;
  /** The same with rules that were made ready before. */
  readonly withRulebook: Spread;
  /** Bytes of the entry in a page that imports all of it. */
  readonly minified: number;
  readonly brotli: number;
}

const MONTHS = 400;

/** What a page loads and how fast it is there; `undefined` without Chromium. */
export async function measurePage(): Promise<PageFigures | undefined> {
  const executablePath = findChromium();
  if (!executablePath) return undefined;
  const code = await bundle('export * from "@moc-sdk/attendance-rules/evaluate"', 'esm');
  const script = await bundle('export * from "@moc-sdk/attendance-rules/evaluate"', 'iife');
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: new TextDecoder().decode(script) });
    const [month, withRulebook] = await page.evaluate(timeMonths, { all: people(40), rules, months: MONTHS });
    return {
      browser: `Chromium ${browser.version()}`,
      month: spread(month as number[]),
      withRulebook: spread(withRulebook as number[]),
      minified: code.byteLength,
      brotli: brotliCompressSync(code).byteLength,
    };
  } finally {
    await browser.close();
  }
}

/** In the page. Its clock has steps of 0.1 ms, so that ten months are timed at once. */
function timeMonths({
  all,
  rules: given,
  months,
}: {
  all: object[];
  rules: object;
  months: number;
}): number[][] {
  const { attendance } = globalThis as unknown as {
    attendance: {
      evaluate: (input: object) => unknown;
      evaluateWith: (rulebook: unknown, facts: object) => unknown;
      compileRules: (rules: object) => unknown;
    };
  };
  const rulebook = attendance.compileRules(given);
  const ten = (work: (facts: object) => unknown) =>
    Array.from({ length: months / 10 }, (_, round) => {
      const start = performance.now();
      for (let index = 0; index < 10; index++) work(all[(round * 10 + index) % all.length] ?? {});
      return (performance.now() - start) / 10;
    });
  return [
    ten((facts) => attendance.evaluate({ ...facts, ...given })),
    ten((facts) => attendance.evaluateWith(rulebook, facts)),
  ];
}

async function bundle(contents: string, format: 'esm' | 'iife'): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'js' },
    bundle: true,
    minify: true,
    charset: 'utf8',
    format,
    ...(format === 'iife' && { globalName: 'attendance' }),
    platform: 'browser',
    target: 'es2023',
    conditions: ['@moc-sdk/source'],
    write: false,
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}
