import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Finish } from './finish.js';

type PackChoice = import('../evaluation/choose-pack.js').PackChoice;
type EvaluateChoices = import('../commands/face-evaluate.js').EvaluateChoices;
type CalibrateChoices = import('../commands/face-calibrate.js').CalibrateChoices;

export function addFaces(program: Command, finish: Finish): void {
  const face = program.command('face').description('portable face matching, one face against one other');
  addPhotos(face, finish);
  addFigures(face, finish);
}

const pack = () =>
  new Option('--pack <pack>', 'a model pack: its name, or the folder of its pack.json').default(
    'mobilefacenet',
  );

function addPhotos(face: Command, finish: Finish): void {
  face
    .command('compare')
    .description('whether the main faces of two photos are of one person')
    .argument('<a>', 'JPEG, PNG or WebP')
    .argument('<b>')
    .addOption(pack())
    .action((a: string, b: string, _own, command: Command) =>
      finish<PackChoice>(command, async (options) =>
        (await import('../commands/face-compare.js')).faceCompare(a, b, options),
      ),
    );
  face
    .command('inspect')
    .description('the faces in photos, and whether each would do as a profile photo')
    .argument('<image...>', 'JPEG, PNG or WebP')
    .addOption(pack())
    .action((images: string[], _own, command: Command) =>
      finish<PackChoice>(command, async (options) =>
        (await import('../commands/face-inspect.js')).faceInspect(images, options),
      ),
    );
}

function addFigures(face: Command, finish: Finish): void {
  face
    .command('evaluate')
    .description('accuracy, error rates and speed on pairs of photos of which the answer is known')
    .argument('<pairs>', 'a CSV file with the columns a, b (photos) and same (1 or 0)')
    .option('--root <folder>', "where the photos' paths start (default: the folder of the CSV file)")
    .addOption(pack())
    .option('--plot <file>', 'draw the ROC curve and the scores, .svg or .png', picture)
    .option('--save-scores <file>', 'write the similarity of each pair as CSV')
    .action((pairs: string, _own, command: Command) =>
      finish<EvaluateChoices>(command, async (options) =>
        (await import('../commands/face-evaluate.js')).faceEvaluate(pairs, options),
      ),
    );
  face
    .command('calibrate')
    .description("thresholds for an agency's own consented photos, with what they can promise")
    .argument('<pairs>', 'a CSV file as for `evaluate`, or a folder with a folder of photos for each person')
    .option('--root <folder>', "where the photos' paths start (default: the folder of the CSV file)")
    .option('--far <rate>', 'false accept rate to keep, above 0 and below 1', falseAcceptRate, 0.001)
    .addOption(pack())
    .option('--plot <file>', 'draw the ROC curve and the scores with the thresholds, .svg or .png', picture)
    .action((pairs: string, _own, command: Command) =>
      finish<CalibrateChoices>(command, async (options) =>
        (await import('../commands/face-calibrate.js')).faceCalibrate(pairs, options),
      ),
    );
}

function falseAcceptRate(text: string): number {
  const rate = Number(text);
  if (rate > 0 && rate < 1) return rate;
  throw new InvalidArgumentError('A rate lies above 0 and below 1, e.g. 0.001.');
}

function picture(file: string): string {
  if (/\.(svg|png)$/i.test(file)) return file;
  throw new InvalidArgumentError('A plot is a .svg or .png file.');
}
