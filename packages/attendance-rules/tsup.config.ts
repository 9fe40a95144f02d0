import { library } from '../../tools/tsup.base.js';

export default library([
  'src/index.ts',
  'src/evaluate/index.ts',
  'src/explain/index.ts',
  'src/holidays/index.ts',
  'src/import/index.ts',
  'src/export/index.ts',
  'src/json-schema/index.ts',
]);
