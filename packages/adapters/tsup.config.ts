import { library } from '../../tools/tsup.base.js';

export default library([
  'src/index.ts',
  'src/postgres/index.ts',
  'src/folder/index.ts',
  'src/testing/index.ts',
]);
