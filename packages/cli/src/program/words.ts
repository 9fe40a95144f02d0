import { type Command, Option } from 'commander';
import type { Finish } from './finish.js';
import { hostAndPort } from './values.js';

export function addWords(program: Command, finish: Finish): void {
  program
    .command('id')
    .description('national ID numbers')
    .command('check')
    .description('check the 13 digits of a national ID')
    .argument('<number>', 'Thai or Arabic digits, with or without hyphens')
    .action((number: string, _own, command: Command) =>
      finish(command, async (options) => (await import('../commands/id-check.js')).idCheck(number, options)),
    );
  program
    .command('date')
    .description('dates of both eras')
    .command('parse')
    .description('read a date as people type it')
    .argument('<text>', 'day/month/year, e.g. 3/12/2530')
    .addOption(
      new Option('--era <era>', 'the era that the year is meant in').choices(['be', 'ce']).default('be'),
    )
    .action((text: string, _own, command: Command) =>
      finish<{ era: 'be' | 'ce' }>(command, async (options) =>
        (await import('../commands/date-parse.js')).dateParse(text, options),
      ),
    );
  program
    .command('attachment')
    .description('attached files')
    .command('check')
    .description('check a file as the service checks an upload: name, size, kind, content, antivirus')
    .argument('<file>')
    .addOption(
      new Option('--for <purpose>', 'what the file is attached to')
        .choices(['verification', 'travel', 'clarification'])
        .makeOptionMandatory(),
    )
    .option('--clamd <host:port>', 'scan it with the antivirus that listens there', hostAndPort)
    .action((file: string, _own, command: Command) =>
      finish<import('../commands/attachment-check.js').AttachmentChoices>(command, async (options) =>
        (await import('../commands/attachment-check.js')).attachmentCheck(file, options),
      ),
    );
}
