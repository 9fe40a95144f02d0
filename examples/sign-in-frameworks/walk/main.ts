/**
 * Signs in through each framework's app against the emulator in a headless Chromium, and prints what held. Ends 0 only
 * if every step did.
 *
 * @module
 */
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { chromiumFlags, ensureChromium } from '../../../tools/chromium.mjs';
import { FRAMEWORKS } from '../start/frameworks.js';
import { freePort } from '../start/free-port.js';
import { type Place, startPlace } from '../start/place.js';
import { STEPS } from './steps.js';
import { table } from './table.js';
import { warmUp } from './warm-up.js';

const SIZE = { width: 1024, height: 720 };

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'walk-results/sign-in' },
    only: { type: 'string', default: Object.keys(FRAMEWORKS).join(',') },
  },
});
process.exitCode = await walk(resolve(values.out), values.only.split(','), (line) => console.log(line));

/** @returns the exit code: 0 every step held, 1 one did not, 2 the walk could not begin */
async function walk(
  folder: string,
  names: readonly string[],
  print: (line: string) => void,
): Promise<number> {
  const executablePath = await ensureChromium(print);
  if (!executablePath) {
    print('The walk needs a Chromium. Install one, or name it: CHROMIUM_PATH=/path/to/chrome');
    return 2;
  }
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const from = performance.now();
  // All start at once: Next compiles its pages while the others are walked.
  const places = names.map((name) => ({ name, starting: start(name) }));
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  const results = new Map<string, Map<string, number | undefined>>();
  try {
    for (const { name, starting } of places) {
      const times = new Map<string, number | undefined>();
      results.set(name, times);
      await walkThrough(name, await starting, { browser, folder, print, times });
    }
  } finally {
    await browser.close();
    for (const { starting } of places) await starting.then((place) => place.close()).catch(() => undefined);
  }
  const held = [...results.values()].every((times) =>
    Object.keys(STEPS).every((step) => times.get(step) !== undefined),
  );
  print(`\n${table(results, Object.keys(STEPS))}`);
  print(
    `\n${held ? 'Every step held' : 'Some steps did not hold'} in ${((performance.now() - from) / 1000).toFixed(1)} s; pictures in ${folder}`,
  );
  return held ? 0 : 1;
}

async function start(name: string): Promise<Place> {
  const load = FRAMEWORKS[name];
  if (!load) throw new Error(`There is no app for "${name}".`);
  const place = await startPlace(await load(), { app: await freePort(), emulator: 0 });
  await warmUp(place.url);
  return place;
}

async function walkThrough(
  framework: string,
  { url, issuer }: Place,
  {
    browser,
    folder,
    print,
    times,
  }: {
    browser: Browser;
    folder: string;
    print: (line: string) => void;
    times: Map<string, number | undefined>;
  },
): Promise<void> {
  const context = await browser.newContext({ viewport: SIZE, locale: 'th-TH', timezoneId: 'Asia/Bangkok' });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const picture = async (name: string) => {
    await page.screenshot({ path: join(folder, `${framework}-${name}.png`) });
  };
  try {
    for (const [name, step] of Object.entries(STEPS)) {
      const from = performance.now();
      times.set(name, undefined);
      await step({ framework, url, issuer, context, page, picture });
      times.set(name, Math.round(performance.now() - from));
    }
  } catch (error) {
    await picture('failed').catch(() => undefined);
    print(`${framework}: ${error instanceof Error ? error.message : error}`);
  } finally {
    await context.close();
  }
}
