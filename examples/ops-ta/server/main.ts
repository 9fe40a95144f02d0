/** Starts the deployment from the environment; stops it on SIGINT and SIGTERM. */
import { MocError } from '@moc-sdk/core';
import { optionsFromEnvironment } from './config.js';
import { startOpsTa } from './start-ops-ta.js';

try {
  const app = await startOpsTa({
    ...optionsFromEnvironment(process.env),
    say: (line) => console.error(line),
  });
  console.log(`ready ${app.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      app.close().then(
        () => process.exit(0),
        (error) => fail(error),
      );
    });
  }
} catch (error) {
  fail(error);
}

function fail(error: unknown): never {
  if (MocError.isInstance(error)) console.error(`${error.code}: ${error.message}\n${error.hint}`);
  else console.error(error);
  process.exit(1);
}
