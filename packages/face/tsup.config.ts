import { library } from '../../tools/tsup.base.js';

export default library([
  'src/index.ts',
  'src/node/index.ts',
  'src/browser/index.ts',
  'src/evaluation/index.ts',
]);
