import type { Command } from 'commander';
import type { Finish } from './finish.js';

export function addForms(program: Command, finish: Finish): void {
  const forms = program.command('forms').description('Thai request forms');
  forms
    .command('list')
    .description('the forms, each with its fields and data that it accepts')
    .action((_own, command: Command) =>
      finish(command, async (options) => (await import('../commands/forms-list.js')).formsList(options)),
    );
  forms
    .command('render')
    .description('print data as a PDF file')
    .argument('<form>', 'its id, see `moc forms list`')
    .argument('<data>', 'a JSON file, or - for standard input')
    .requiredOption('-o, --out <file>', 'the PDF file to write')
    .action((form: string, data: string, _own, command: Command) =>
      finish<{ out: string }>(command, async (options) =>
        (await import('../commands/forms-render.js')).formsRender(form, data, options),
      ),
    );
}
