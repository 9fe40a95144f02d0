/** The worker's script: a single file when it is built, to be copied and served as it is. */
import { serve, type WorkerScope } from './worker/serve.js';

serve(self as unknown as WorkerScope);
