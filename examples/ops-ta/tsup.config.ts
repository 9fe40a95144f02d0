import { library } from '../../tools/tsup.base.js';

export default library(['server/index.ts', 'server/main.ts']);
