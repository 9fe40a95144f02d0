import { type Command, Option } from 'commander';
import type { Finish } from './finish.js';

const RULES = "the agency's rules in a file of their own: they stand for those of the input";

export function addAttendance(program: Command, finish: Finish): void {
  const attendance = program.command('attendance').description('day codes');
  attendance
    .command('evaluate')
    .description('the codes of every day of the input, with the trace that led to them')
    .argument('<input>', 'a JSON file, or - for standard input')
    .option('--explain', 'say in sentences why each day is as it is')
    .option('--rules <rules.json>', RULES)
    .action((input: string, _own, command: Command) =>
      finish<{ explain?: boolean; rules?: string }>(command, async (options) =>
        (await import('../commands/attendance-evaluate.js')).attendanceEvaluate(input, options),
      ),
    );
  addImport(attendance, finish);
  attendance
    .command('report')
    .description('a month as an A4 page, or as a table')
    .argument('<input>', 'a JSON file, or - for standard input')
    .requiredOption('-o, --out <file>', 'what to write: .pdf, .csv or .xlsx')
    .option('--rules <rules.json>', RULES)
    .option('--month <month>', 'YYYY-MM, where the input has more than one')
    .option('--name <name>', 'at the head of the page; left out, as the input says')
    .option('--position <position>', 'as for --name')
    .option('--agency <agency>', 'as for --name')
    .action((input: string, _own, command: Command) =>
      finish<import('../commands/attendance-report.js').ReportOptions>(command, async (options) =>
        (await import('../commands/attendance-report.js')).attendanceReport(input, options),
      ),
    );
  attendance
    .command('simulate')
    .description('the days that other regulations would change, with the reasons of both')
    .argument('<input>', 'a JSON file, or - for standard input')
    .requiredOption('--with <rules.json>', 'a list of regulations, or a rule set')
    .option('--rules <rules.json>', RULES)
    .action((input: string, _own, command: Command) =>
      finish<{ with: string; rules?: string }>(command, async (options) =>
        (await import('../commands/attendance-simulate.js')).attendanceSimulate(input, options),
      ),
    );
  program
    .command('holidays')
    .description('the Thai government holidays of a year')
    .argument('<year>', 'of the common era, e.g. 2026')
    .option('--area <code>', 'with the holidays of an area, ISO 3166-2:TH, e.g. TH-12')
    .option('--compare <file>', 'how a calendar of yours differs: JSON, CSV or iCalendar')
    .action((year: string, _own, command: Command) =>
      finish<{ area?: string; compare?: string }>(command, async (options) =>
        (await import('../commands/holidays.js')).holidays(year, options),
      ),
    );
}

function addImport(attendance: Command, finish: Finish): void {
  attendance
    .command('import')
    .description('the punches of a log from a ZKTeco terminal, and the lines that are none, with the reason')
    .argument('<file>', 'an attlog.dat or the body of a push, or - for standard input')
    .addOption(
      new Option('--format <format>', 'the layout; left out, it is told by the first lines').choices([
        'attlog',
        'adms',
      ]),
    )
    .option('--timezone <zone>', "IANA name of the terminal's time zone", 'Asia/Bangkok')
    .option('--employees <csv>', 'whose PIN it is: columns pin, employee, and from, to if you like')
    .addOption(
      new Option(
        '--leading-zeros <way>',
        'whether 0042 is the PIN 42; left out, the CSV is the evidence',
      ).choices(['kept', 'ignored']),
    )
    .option('--source <code>', 'how the punches were made', 'F')
    .option('--device <id>', 'where a line names no device: the serial number of the terminal')
    .action((file: string, _own, command: Command) =>
      finish<import('../commands/attendance-import.js').ImportChoices>(command, async (options) =>
        (await import('../commands/attendance-import.js')).attendanceImport(file, options),
      ),
    );
}
