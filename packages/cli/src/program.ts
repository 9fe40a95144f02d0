import { Command, Option } from 'commander';
import type { Outcome } from './answer.js';
import { addAttendance } from './program/attendance.js';
import { addFaces } from './program/face.js';
import type { Finish } from './program/finish.js';
import { addForms } from './program/forms.js';
import { addServers } from './program/servers.js';
import { addWords } from './program/words.js';

/** Where the program hands its results and its own complaints to. */
export interface ProgramEnds {
  done(outcome: Outcome): void;
  complain(text: string): void;
}

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
