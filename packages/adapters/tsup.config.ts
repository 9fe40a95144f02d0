import { library } from '../../tools/tsup.base.js';

export default library([
  'src/index.ts',
  'src/postgres/index.ts',
  'src/folder/index.ts',
  'src/testing/index.ts',
  'src/active-directory/index.ts',
  'src/dpis/index.ts',
  'src/dopa/index.ts',
  'src/thaid/index.ts',
  'src/clamd/index.ts',
  'src/smtp/index.ts',
  'src/attlog-push/index.ts',
]);
