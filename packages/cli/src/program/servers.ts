import type { Command } from 'commander';
import type { Finish } from './finish.js';
import { portNumber } from './values.js';

export function addServers(program: Command, finish: Finish): void {
  program
    .command('emulator')
    .description('start a stand-in for MOC Account with fictional people; prints `ready <url>`')
    .option('--port <n>', 'port; 0 takes a free one', portNumber, 4010)
    .option('--redirect-uri <uri...>', 'where the client `ops-ta` may be sent back to')
    .option('--forget-state', 'the OAuth endpoints do not send `state` back')
    .action((_own, command: Command) =>
      finish<import('../commands/emulator.js').EmulatorChoices>(command, async (options) =>
        (await import('../commands/emulator.js')).emulator(options),
      ),
    );
  program
    .command('serve')
    .description(
      'start the reference server, with the emulator where no issuer is named; prints `ready <url>`',
    )
    .option('--port <n>', 'port; 0 takes a free one', portNumber, 4000)
    .option('--database <url>', 'PostgreSQL; without it the embedded one is used')
    .option('--data <folder>', 'where the embedded database and the files are kept', '.data')
    .option('--issuer <url>', 'the OpenID provider; the client secret is read from MOC_CLIENT_SECRET')
    .option('--client-id <id>', 'the client at the issuer', 'ops-ta')
    .option('--emulator-port <n>', 'port of the emulator (default: 4010, or a free one)', portNumber)
    .action((_own, command: Command) =>
      finish<import('../commands/serve.js').ServeOptions>(command, async (options) =>
        (await import('../commands/serve.js')).serve(options),
      ),
    );
}
