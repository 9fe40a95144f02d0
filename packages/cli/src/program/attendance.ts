import type { Command } from 'commander';
import type { Finish } from './finish.js';

export function addAttendance(program: Command, finish: Finish): void {
  program
    .command('attendance')
    .description('day codes')
    .command('evaluate')
    .description('the codes of every day of the input, with the trace that led to them')
    .argument('<input>', 'a JSON file, or - for standard input')
    .option('--explain', 'say in sentences why each day is as it is')
    .action((input: string, _own, command: Command) =>
      finish<{ explain?: boolean }>(command, async (options) =>
        (await import('../commands/attendance-evaluate.js')).attendanceEvaluate(input, options),
      ),
    );
  program
    .command('holidays')
    .description('the Thai government holidays of a year')
    .argument('<year>', 'of the common era, e.g. 2026')
    .option('--area <code>', 'with the holidays of an area, ISO 3166-2:TH, e.g. TH-12')
    .action((year: string, _own, command: Command) =>
      finish<{ area?: string }>(command, async (options) =>
        (await import('../commands/holidays.js')).holidays(year, options),
      ),
    );
}
