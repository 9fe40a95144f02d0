import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chromiumFlags, findChromium } from '../../../../tools/chromium.mjs';
import type { AttendanceInput } from '../input/types.js';
import { evaluate } from './evaluate.js';
import { evaluateMonth } from './evaluate-month.js';

const golden: { cases: { id: string; given: AttendanceInput }[] } = JSON.parse(
  readFileSync(new URL('../../golden/attendance.json', import.meta.url), 'utf8'),
);
let browser: Browser;
let script: string;
beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [new URL('index.ts', import.meta.url).pathname],
    bundle: true,
    format: 'iife',
    globalName: 'attendance',
    conditions: ['@moc-sdk/source'],
    charset: 'utf8',
    write: false,
  });
  script = outputFiles[0]?.text ?? '';
  browser = await chromium.launch({ executablePath: findChromium() ?? '', args: chromiumFlags });
});
afterAll(() => browser.close());

interface Page {
  attendance: { evaluate: typeof evaluate; evaluateMonth: typeof evaluateMonth };
}

it.each(['Asia/Bangkok', 'America/New_York'])(
  'a page in %s gives the days and hashes that a server gives',
  async (timezoneId) => {
    const context = await browser.newContext({ timezoneId });
    const page = await context.newPage();
    await page.addScriptTag({ content: script });
    const inputs = golden.cases.map(({ given }) => given);
    const inPage = await page.evaluate((all) => {
      const { attendance } = globalThis as unknown as Page;
      return all.map((input) => [
        attendance.evaluate(input),
        attendance.evaluateMonth({ ...input, month: input.from.slice(0, 7) }),
      ]);
    }, inputs as AttendanceInput[]);
    const here = inputs.map((input) => [
      evaluate(input),
      evaluateMonth({ ...input, month: input.from.slice(0, 7) }),
    ]);
    expect(inPage).toEqual(JSON.parse(JSON.stringify(here)));
    await context.close();
  },
);
