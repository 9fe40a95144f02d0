import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import type { StartApp } from '../start/running-app.js';

/** `next dev` in a process of its own; ready once it says so. */
export const startNext: StartApp = async ({ port, issuer, baseUrl }) => {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
  const server = spawn(process.execPath, [next, 'dev', import.meta.dirname, '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', MOC_ISSUER: issuer, MOC_BASE_URL: baseUrl },
  });
  const ended = once(server, 'exit');
  await new Promise<void>((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (chunk: Buffer) => {
      said += chunk;
      if (said.includes('Ready in')) resolve();
    });
    server.once('exit', () => reject(new Error(`Next did not start:\n${said}`)));
  });
  return {
    close: async () => {
      server.kill('SIGTERM');
      await ended;
    },
  };
};
