/**
 * The whole way of the reference deployment, gone by itself in a headless Chromium on real parts: provider, service,
 * database, face model, photos. Ends 0 only if every step held.
 *
 * @module
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bangkokDate, fixedClock } from '@moc-sdk/core';
import { chromium } from 'playwright-core';
import { chromiumFlags, ensureChromium } from '../../../tools/chromium.mjs';
import { fakeCamera } from './camera.js';
import { walkDays } from './days.js';
import { createReport, NotHeld } from './report.js';
import { clarify } from './steps/clarify.js';
import { firstMorning, secondDay } from './steps/clock.js';
import { reviewersDesk } from './steps/desk.js';
import { keyboardOnly } from './steps/keyboard.js';
import { setProfilePhoto } from './steps/profile.js';
import { signIn, signOut } from './steps/sign-in.js';
import { travel } from './steps/travel.js';
import { openWindow, PHONE, type Walk } from './walk.js';
import { startWorld } from './world.js';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'walk-results' } } });
process.exitCode = await walkTheWay(resolve(values.out), (line) => console.log(line));

/** @returns the exit code: 0 every step held, 1 one did not, 2 the walk could not begin */
async function walkTheWay(folder: string, print: (line: string) => void): Promise<number> {
  const executablePath = await ensureChromium(print);
  if (!executablePath) {
    print(
      'The walk needs a Chromium. Install one, or name it: CHROMIUM_PATH=/path/to/chrome npm start -- --walk',
    );
    return 2;
  }
  await rm(folder, { recursive: true, force: true });
  const from = performance.now();
  const days = walkDays(bangkokDate(new Date()).slice(0, 7));
  const clock = fixedClock(`${days.first}T08:29:00+07:00`);
  const cameraFolder = await mkdtemp(join(tmpdir(), 'moc-camera-'));
  const camera = fakeCamera(cameraFolder);
  await camera.show('nobody');
  const world = await startWorld(clock);
  const browser = await chromium.launch({ executablePath, args: [...chromiumFlags, ...camera.flags] });
  try {
    const page = await openWindow(browser, PHONE, true);
    const report = createReport(print);
    const walk: Walk = Object.assign(report, { browser, page, url: world.url, camera, clock, days, folder });
    print(`\nThe walk, on a phone of ${PHONE.width} × ${PHONE.height} px, on ${days.first}`);
    try {
      for (const part of [
        signIn,
        setProfilePhoto,
        firstMorning,
        secondDay,
        clarify,
        travel,
        keyboardOnly,
        reviewersDesk,
        signOut,
      ]) {
        await part(walk);
      }
    } catch (error) {
      await page.screenshot({ path: join(folder, 'failed.png'), fullPage: true }).catch(() => undefined);
      print(`\n${error instanceof NotHeld ? error.message : error}`);
      print(`The walk stopped after ${report.held} steps; pictures in ${folder}`);
      return 1;
    }
    print(
      `\n${report.held} steps held in ${((performance.now() - from) / 1000).toFixed(1)} s; pictures and PDFs in ${folder}`,
    );
    return 0;
  } finally {
    await browser.close();
    await world.close();
    await rm(cameraFolder, { recursive: true, force: true });
  }
}
