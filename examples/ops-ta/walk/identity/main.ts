/**
 * The way from the registration to the badge for six people, gone by itself in a headless Chromium on real servers: Samba
 * as Active Directory, PostgreSQL with DPIS tables, the stand-in of DOPA, clamd. Ends 0 only if every step held, 2 where it
 * could not begin.
 *
 * @module
 */
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumFlags, ensureChromium } from '../../../../tools/chromium.mjs';
import { createReport, NotHeld } from '../report.js';
import { startMinistry } from './ministry.js';
import { walkIdentity } from './walk-identity.js';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'walk-results/identity' } } });
process.exitCode = await walkTheWay(resolve(values.out), (line) => console.log(line));

async function walkTheWay(folder: string, print: (line: string) => void): Promise<number> {
  const executablePath = await ensureChromium(print);
  if (!executablePath) {
    print('The walk needs a Chromium. Install one, or name it in CHROMIUM_PATH.');
    return 2;
  }
  await rm(folder, { recursive: true, force: true });
  const from = performance.now();
  const ministry = await startMinistry(print);
  if ('reason' in ministry) {
    print(`skipped: ${ministry.reason}`);
    return 2;
  }
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  const report = createReport(print);
  const took = () => `${((performance.now() - from) / 1000).toFixed(1)} s`;
  try {
    print(`\nSix people on real servers, ready after ${took()}`);
    await walkIdentity(Object.assign(report, ministry, { browser, folder }));
    print(`\n${report.held} steps held in ${took()}; pictures in ${folder}`);
    return 0;
  } catch (error) {
    await pictureOfEach(browser, folder);
    print(`\n${error instanceof NotHeld ? error.message : error}`);
    print(`The walk stopped after ${report.held} steps; pictures in ${folder}`);
    return 1;
  } finally {
    await browser.close();
    await ministry.close();
  }
}

/** What every window shows, when a step did not hold. */
async function pictureOfEach(browser: Awaited<ReturnType<typeof chromium.launch>>, folder: string) {
  const pages = browser.contexts().flatMap((context) => context.pages());
  for (const [index, page] of pages.entries()) {
    await page
      .screenshot({ path: join(folder, `failed-${index}.png`), fullPage: true })
      .catch(() => undefined);
  }
}
