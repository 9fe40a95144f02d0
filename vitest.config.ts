import { playwright } from '@vitest/browser-playwright';
import { configDefaults, defineConfig } from 'vitest/config';
import { chromiumFlags, findChromium } from './tools/chromium.mjs';

const conditions = ['@moc-sdk/source'];
const inNode = {
  ssr: {
    resolve: {
      conditions: [...conditions, 'module', 'node', 'development|production'],
      externalConditions: [...conditions, 'node'],
    },
  },
  resolve: { conditions: [...conditions, 'module', 'node', 'development|production'] },
};
/** Tests in Node that start a Chromium of their own, for pages with a server and a policy of their own. */
const inChromium = '**/*.chromium.test.ts';
const resolve = { conditions: [...conditions, 'module', 'browser', 'development|production'] };

export default defineConfig({
  test: {
    projects: [
      {
        ...inNode,
        test: {
          name: 'node',
          include: ['{packages,examples}/*/{src,server,scripts}/**/*.test.ts', '{bench,tools}/**/*.test.ts'],
          exclude: [...configDefaults.exclude, inChromium],
          environment: 'node',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...inNode,
        test: {
          name: 'chromium',
          include: [`packages/*/src/${inChromium}`],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: 'browser',
          include: ['{packages,examples}/*/src/**/*.browser.test.tsx'],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: findChromium() ?? '',
                args: [
                  ...chromiumFlags,
                  '--use-fake-device-for-media-stream',
                  '--use-fake-ui-for-media-stream',
                ],
              },
              contextOptions: {
                permissions: ['geolocation'],
                geolocation: { latitude: 13.8835, longitude: 100.4903, accuracy: 38 },
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
