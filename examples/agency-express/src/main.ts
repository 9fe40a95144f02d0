/** Starts the demonstration; stops it on SIGINT and SIGTERM. `DATA_DIR` keeps its database. */
import { MocError } from '@moc-sdk/core';
import { demoUsers } from './database/seed.js';
import { demoAccounts } from './demo-accounts.js';
import { startDemo } from './start-demo.js';

try {
  const folder = process.env.DATA_DIR;
  const demo = await startDemo({
    port: Number(process.env.PORT ?? 4020),
    emulatorPort: Number(process.env.EMULATOR_PORT ?? 4021),
    ...(folder && { folder }),
    onError: (error) => console.error(error),
  });
  console.log(`\nThe register:  ${demo.url}\nMOC Account:   ${demo.emulator.issuer} (a stand-in)\n`);
  for (const { userName, password, role } of demoUsers) console.log(`  ${userName} / ${password}  ${role}`);
  for (const { email, password, note } of demoAccounts) console.log(`  ${email} / ${password}  ${note.en}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => demo.close().then(() => process.exit(0)));
  }
} catch (error) {
  console.error(MocError.isInstance(error) ? `${error.message} ${error.hint}` : error);
  process.exitCode = 1;
}
