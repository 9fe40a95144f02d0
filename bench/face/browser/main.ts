/** `pnpm bench:face:browser`: one thread of WebAssembly in Chromium, from a JPEG of 640 × 480 pixels to the decision. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type BrowserContext, chromium } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../../tools/chromium.mjs';
import { machineText, thisMachine } from '../../sign-in/machine.js';
import { selfie } from './selfie.js';
import { startSite } from './site.js';

const LOADS = 5;
const ROUNDS = 60;

const USAGE = `pnpm bench:face:browser

  Loads the built engine ${LOADS} times in new profiles and verifies ${ROUNDS} times in the last one. Needs a build and Chromium.
  --help         this text`;

/** Milliseconds. */
interface Measured {
  readonly load: number;
  readonly firstResult: number;
  readonly verify: readonly number[];
  /** 0 when no task took 50 ms. */
  readonly longestTask: number;
  readonly latest: number;
}

async function main(): Promise<void> {
  const machine = thisMachine();
  const script = await readFile(new URL('page.js', import.meta.url));
  const site = await startSite({
    '/': '<!doctype html><title>Faces</title><script type="module" src="/page.js"></script>',
    '/page.js': script,
    '/selfie.jpg': await selfie(),
  });
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: chromiumFlags });
  const cold: Measured[] = [];
  const warm: Measured[] = [];
  for (let i = 0; i < LOADS; i++) {
    const context = await browser.newContext();
    cold.push(await measure(context, site.origin, 5));
    // A new page of the same profile: Cache Storage and the browser's own cache are filled.
    warm.push(await measure(context, site.origin, i === LOADS - 1 ? ROUNDS : 5));
    await context.close();
  }
  const version = browser.version();
  await browser.close();
  site.close();
  const all = [...cold, ...warm];
  const verify = warm.at(-1)?.verify ?? [];
  const rows: readonly (readonly [string, string])[] = [
    [`verify, median of ${verify.length}`, ms(quantile(verify, 0.5))],
    ['verify, 95th percentile', ms(quantile(verify, 0.95))],
    [`ready, nothing kept, median of ${LOADS}`, ms(median(cold, 'load'))],
    [`first result, nothing kept, median of ${LOADS}`, ms(median(cold, 'firstResult'))],
    [`ready, networks kept, median of ${LOADS}`, ms(median(warm, 'load'))],
    [`first result, networks kept, median of ${LOADS}`, ms(median(warm, 'firstResult'))],
    ["page's thread: longest task of 50 ms or more", ms(Math.max(...all.map((one) => one.longestTask)))],
    ["page's thread: a timer came late by at most", ms(Math.max(...all.map((one) => one.latest)))],
  ];
  console.log(`${machineText(machine)}; Chromium ${version}, files from loopback`);
  for (const [what, value] of rows) console.log(`${what.padEnd(50)} ${value.padStart(10)}`);
}

async function measure(context: BrowserContext, origin: string, rounds: number): Promise<Measured> {
  const page = await context.newPage();
  await page.goto(origin);
  await page.waitForFunction('window.measure');
  const measured = await page.evaluate<Measured>(`window.measure(${rounds})`);
  await page.close();
  return measured;
}

function median(all: readonly Measured[], what: 'load' | 'firstResult'): number {
  return quantile(
    all.map((one) => one[what]),
    0.5,
  );
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
}

const ms = (value: number) => `${value.toFixed(1)} ms`;

try {
  const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h', default: false } } });
  if (values.help) console.log(USAGE);
  else await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof TypeError) console.error(USAGE);
  process.exitCode = 1;
}
