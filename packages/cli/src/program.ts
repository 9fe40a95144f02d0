import { Command, InvalidArgumentError, Option } from 'commander';
import type { Outcome, Setting } from './answer.js';

/** Where the program hands its results and its own complaints to. */
export interface ProgramEnds {
  done(outcome: Outcome): void;
  complain(text: string): void;
}

/** Ends a command: `work` gets all options, its own and the general ones, in one object. */
type Finish = <Options>(
  command: Command,
  work: (options: Options & Setting) => Outcome | Promise<Outcome>,
) => Promise<void>;

/** The whole command line. What a command needs is loaded when it runs, so that small ones start fast. */
export function createProgram({ done, complain }: ProgramEnds): Command {
  const program = new Command('moc')
    .description('Try every part of the MOC Account SDK from the command line.')
    .exitOverride()
    .configureOutput({ writeErr: complain })
    .configureHelp({ showGlobalOptions: true })
    .option('--json', 'print the answer, or the error, as JSON')
    .addOption(
      new Option('--lang <lang>', 'language of texts for people').choices(['th', 'en']).default('th'),
    )
    .addHelpText(
      'after',
      '\nExit codes: 0 done, the answer is yes; 1 done, the answer is no; 2 could not be done.\n' +
        'Paths start from the folder that the command was typed in; `-` is standard input.',
    );
  const finish: Finish = async (command, work) => done(await work(command.optsWithGlobals()));
  addWords(program, finish);
  addAttendance(program, finish);
  addForms(program, finish);
  addFaces(program, finish);
  addServers(program, finish);
  return program;
}

function addWords(program: Command, finish: Finish): void {
  program
    .command('id')
    .description('national ID numbers')
    .command('check')
    .description('check the 13 digits of a national ID')
    .argument('<number>', 'Thai or Arabic digits, with or without hyphens')
    .action((number: string, _own, command: Command) =>
      finish(command, async (options) => (await import('./commands/id-check.js')).idCheck(number, options)),
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
        (await import('./commands/date-parse.js')).dateParse(text, options),
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
      finish<import('./commands/attachment-check.js').AttachmentChoices>(command, async (options) =>
        (await import('./commands/attachment-check.js')).attachmentCheck(file, options),
      ),
    );
}

function addAttendance(program: Command, finish: Finish): void {
  program
    .command('attendance')
    .description('day codes')
    .command('evaluate')
    .description('the codes of every day of the input, with the trace that led to them')
    .argument('<input>', 'a JSON file, or - for standard input')
    .option('--explain', 'say in sentences why each day is as it is')
    .action((input: string, _own, command: Command) =>
      finish<{ explain?: boolean }>(command, async (options) =>
        (await import('./commands/attendance-evaluate.js')).attendanceEvaluate(input, options),
      ),
    );
  program
    .command('holidays')
    .description('the Thai government holidays of a year')
    .argument('<year>', 'of the common era, e.g. 2026')
    .option('--area <code>', 'with the holidays of an area, ISO 3166-2:TH, e.g. TH-12')
    .action((year: string, _own, command: Command) =>
      finish<{ area?: string }>(command, async (options) =>
        (await import('./commands/holidays.js')).holidays(year, options),
      ),
    );
}

function addForms(program: Command, finish: Finish): void {
  const forms = program.command('forms').description('Thai request forms');
  forms
    .command('list')
    .description('the forms, each with its fields and data that it accepts')
    .action((_own, command: Command) =>
      finish(command, async (options) => (await import('./commands/forms-list.js')).formsList(options)),
    );
  forms
    .command('render')
    .description('print data as a PDF file')
    .argument('<form>', 'its id, see `moc forms list`')
    .argument('<data>', 'a JSON file, or - for standard input')
    .requiredOption('-o, --out <file>', 'the PDF file to write')
    .action((form: string, data: string, _own, command: Command) =>
      finish<{ out: string }>(command, async (options) =>
        (await import('./commands/forms-render.js')).formsRender(form, data, options),
      ),
    );
}

function addFaces(program: Command, finish: Finish): void {
  const face = program.command('face').description('portable face matching, one face against one other');
  face
    .command('compare')
    .description('whether the main faces of two photos are of one person')
    .argument('<a>', 'JPEG, PNG or WebP')
    .argument('<b>')
    .action((a: string, b: string, _own, command: Command) =>
      finish(command, async (options) =>
        (await import('./commands/face-compare.js')).faceCompare(a, b, options),
      ),
    );
  face
    .command('inspect')
    .description('the faces in photos, and whether each would do as a profile photo')
    .argument('<image...>', 'JPEG, PNG or WebP')
    .action((images: string[], _own, command: Command) =>
      finish(command, async (options) =>
        (await import('./commands/face-inspect.js')).faceInspect(images, options),
      ),
    );
}

function addServers(program: Command, finish: Finish): void {
  program
    .command('emulator')
    .description('start a stand-in for MOC Account with fictional people; prints `ready <url>`')
    .option('--port <n>', 'port; 0 takes a free one', portNumber, 4010)
    .option('--redirect-uri <uri...>', 'where the client `ops-ta` may be sent back to')
    .option('--forget-state', 'the OAuth endpoints do not send `state` back')
    .action((_own, command: Command) =>
      finish<import('./commands/emulator.js').EmulatorChoices>(command, async (options) =>
        (await import('./commands/emulator.js')).emulator(options),
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
      finish<import('./commands/serve.js').ServeOptions>(command, async (options) =>
        (await import('./commands/serve.js')).serve(options),
      ),
    );
}

function portNumber(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
}

function hostAndPort(text: string): { host: string; port: number } {
  const [, host, port] = /^(.+):(\d+)$/.exec(text) ?? [];
  if (!host || !port) throw new InvalidArgumentError('An address is host:port, e.g. 127.0.0.1:3310.');
  return { host: host.replace(/^\[|\]$/g, ''), port: portNumber(port) };
}
