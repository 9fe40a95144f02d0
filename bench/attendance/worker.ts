import { parentPort, workerData } from 'node:worker_threads';
import { compileRules, prepareFacts } from '@moc-sdk/attendance-rules/evaluate';
import { people, rules } from './people.js';
import { decideAll } from './speed.js';

const { from, to, passes } = workerData as { from: number; to: number; passes: number };
const rulebook = compileRules(rules);
const prepared = people(to)
  .slice(from)
  .map((facts) => prepareFacts(rulebook, facts));

parentPort?.on('message', () => {
  let numbers = 0;
  for (let pass = 0; pass < passes; pass++) numbers += decideAll(prepared);
  parentPort?.postMessage(numbers);
});
parentPort?.postMessage('ready');
