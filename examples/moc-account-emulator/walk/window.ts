import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

export const PHONE = { width: 360, height: 780 };
export const DESKTOP = { width: 1280, height: 800 };

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A person's window, with cookies of its own. */
export interface Window {
  readonly page: Page;
  /** Keeps a picture; throws what axe finds against WCAG 2.2 A and AA, and a page that is wider than its window. */
  look(name: string): Promise<void>;
  close(): Promise<void>;
}

/** @param prefix begins the names of the pictures */
export async function openWindow(
  browser: Browser,
  folder: string,
  size: { width: number; height: number },
  prefix: string,
): Promise<Window> {
  const isMobile = size === PHONE;
  const context = await browser.newContext({
    viewport: size,
    locale: 'th-TH',
    timezoneId: 'Asia/Bangkok',
    isMobile,
    hasTouch: isMobile,
    // axe is put in beside the pages' policy.
    bypassCSP: true,
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  await mkdir(folder, { recursive: true });
  return {
    page,
    look: async (name) => {
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await page.screenshot({ path: join(folder, `${prefix}-${name}.png`), fullPage: true });
      const findings = [...(await axeFindings(page)), ...(await overflow(page))];
      if (findings.length > 0) throw new Error(`${prefix}-${name}:\n${findings.join('\n')}`);
    },
    close: () => context.close(),
  };
}

/** What axe says of the page, a line for each. */
async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(axePath, 'utf8'));
  const violations = await page.evaluate(async (standards) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    return (await axe.run({ runOnly: standards })).violations;
  }, STANDARDS);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

async function overflow(page: Page): Promise<string[]> {
  const [content = 0, window = 0] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  return content > window ? [`the page is ${content} px wide in a window of ${window} px`] : [];
}
