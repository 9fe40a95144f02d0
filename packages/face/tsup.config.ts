import { library } from '../../tools/tsup.base.js';

export default library([
  'src/index.ts',
  'src/engine/index.ts',
  'src/node/index.ts',
  'src/evaluation/index.ts',
  'src/liveness/index.ts',
  'src/vault/index.ts',
]);
