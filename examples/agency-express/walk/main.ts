/**
 * The way of an agency's users, gone by itself in a headless Chromium on real parts. Ends 0 only if every step held.
 *
 * @module
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumFlags, ensureChromium } from '../../../tools/chromium.mjs';
import { walkAgency } from './walk-agency.js';

const { values } = parseArgs({
  options: { out: { type: 'string', default: 'walk-results/agency-express' } },
});
const say = (line: string) => console.log(line);
const executablePath = await ensureChromium(say);
if (!executablePath) {
  say('The walk needs a Chromium: CHROMIUM_PATH=/path/to/chrome');
  process.exitCode = 2;
} else {
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    await walkAgency({ browser, folder: resolve(values.out), say });
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  } finally {
    await browser.close();
  }
}
