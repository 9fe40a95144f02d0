/**
 * Starts the app of one framework with the emulator: `npm run dev -- hono`.
 *
 * @module
 */
import { FRAMEWORKS } from './frameworks.js';
import { startPlace } from './place.js';

const [name = 'express'] = process.argv.slice(2);
const load = FRAMEWORKS[name];

if (load) {
  const { url, issuer, close } = await startPlace(await load(), { app: 4000, emulator: 4010 });
  console.log(`${name}: ${url}\nMOC Account emulator: ${issuer}\nCtrl+C stops both.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());
} else {
  console.error(`There is no app for "${name}". There are: ${Object.keys(FRAMEWORKS).join(', ')}`);
  process.exitCode = 1;
}
