import { library } from '../../tools/tsup.base.js';

export default library([
  'src/index.ts',
  'src/face-errors/index.ts',
  'src/attendance-errors/index.ts',
  'src/dates/index.ts',
]);
