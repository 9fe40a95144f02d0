import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumFlags, findChromium } from './tools/chromium.mjs';

const conditions = ['@moc-sdk/source'];
const resolve = { conditions: [...conditions, 'module', 'browser', 'development|production'] };

export default defineConfig({
  test: {
    projects: [
      {
        ssr: {
          resolve: {
            conditions: [...conditions, 'module', 'node', 'development|production'],
            externalConditions: [...conditions, 'node'],
          },
        },
        resolve: { conditions: [...conditions, 'module', 'node', 'development|production'] },
        test: {
          name: 'node',
          include: ['{packages,examples}/*/{src,server,scripts}/**/*.test.ts', '{bench,tools}/**/*.test.ts'],
          environment: 'node',
          testTimeout: 30_000,
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
