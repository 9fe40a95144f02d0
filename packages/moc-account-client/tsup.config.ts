import { library } from '../../tools/tsup.base.js';

export default library([
  'src/index.ts',
  'src/testing/index.ts',
  'src/testing/msw/index.ts',
  'src/browser/index.ts',
  'src/express/index.ts',
  'src/fastify/index.ts',
  'src/hono/index.ts',
  'src/koa/index.ts',
  'src/nest/index.ts',
  'src/next/index.ts',
  'src/account/index.ts',
  'src/verification/index.ts',
  'src/verification/testing/index.ts',
]);
