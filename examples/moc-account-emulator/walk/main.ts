/**
 * The pages of the emulator in a headless Chromium, on a phone and on a desktop, in Thai and in English: each is looked at by
 * axe and kept as a picture. Ends 0 only if every step held.
 *
 * @module
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumFlags, ensureChromium } from '../../../tools/chromium.mjs';
import { startEmulator } from '../src/index.js';
import { walkPages } from './walk-pages.js';
import { DESKTOP, openWindow, PHONE } from './window.js';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'walk-results/moc-account-emulator' },
    /** One of the four ways alone: `360-en`. */
    only: { type: 'string' },
  },
});
const say = (line: string) => console.log(line);
const executablePath = await ensureChromium(say);
if (!executablePath) {
  say('The walk needs a Chromium: CHROMIUM_PATH=/path/to/chrome');
  process.exitCode = 2;
} else {
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    for (const size of [PHONE, DESKTOP]) {
      for (const locale of ['th', 'en'] as const) {
        const name = `${size.width}-${locale}`;
        if (values.only !== undefined && values.only !== name) continue;
        const window = await openWindow(browser, resolve(values.out), size, name);
        const emulator = await startEmulator({ port: 0, onError: (error) => say(String(error)) });
        await emulator.accounts();
        await walkPages({ window, emulator, locale, name, say }).finally(emulator.close);
        await window.close();
      }
    }
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  } finally {
    await browser.close();
  }
}
