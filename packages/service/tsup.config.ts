import { library } from '../../tools/tsup.base.js';

export default library([
  'src/index.ts',
  'src/client/index.ts',
  'src/ports/index.ts',
  'src/accounts/index.ts',
  'src/uploads/index.ts',
  'src/webhooks/index.ts',
]);
