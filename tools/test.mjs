/**
 * `npm test`: everything that must hold before a change lands, on a machine with only Node and npm.
 * `npm test -- --only unit,walk` runs some steps.
 */
import { parseArgs } from 'node:util';
import { checkPackages } from './check-packages.mjs';
import { checkSnippets } from './check-snippets.mjs';
import { ensureChromium, findChromium } from './chromium.mjs';
import { fail, heading, run, Stop, say, seconds } from './progress.mjs';
import { checkNode, ensureBuilt, ensureGenerated, ensureInstalled, root } from './setup.mjs';

const npx = (tool, ...args) => run('npx', ['--no-install', tool, ...args], { cwd: root, live: true });
const needsBrowser = (work) => async () => {
  if (!findChromium()) return 'skipped: no Chromium here and none could be installed; set CHROMIUM_PATH';
  return work();
};

const steps = {
  install: async () => {
    await ensureInstalled();
    await ensureGenerated();
    await ensureChromium(say);
  },
  types: () => npx('tsc', '--project', '.'),
  snippets: checkSnippets,
  lint: () => npx('biome', 'ci', '--colors=off', '.'),
  imports: () => npx('depcruise', '--config', 'dependency-cruiser.config.mjs', 'packages', 'examples'),
  unused: () => npx('knip'),
  docs: () => npx('typedoc', '--emit', 'none'),
  unit: () => npx('vitest', 'run', '--project', 'node'),
  browser: needsBrowser(() => npx('vitest', 'run', '--project', 'browser')),
  packages: checkPackages,
  walk: needsBrowser(async () => {
    await ensureBuilt();
    await run(process.execPath, ['--import', 'tsx', 'examples/ops-ta/walk/main.ts'], {
      cwd: root,
      live: true,
    });
  }),
};

try {
  const { values } = parseArgs({
    options: { only: { type: 'string', default: Object.keys(steps).join(',') } },
  });
  checkNode();
  const results = [];
  for (const name of values.only.split(',')) {
    const work = steps[name];
    if (!work) throw new Stop(`There is no step "${name}".`, `Steps: ${Object.keys(steps).join(', ')}`);
    heading(`\n── ${name}`);
    const from = Date.now();
    let outcome = 'passed';
    let note = '';
    try {
      note = (await work()) ?? '';
      if (String(note).startsWith('skipped')) outcome = 'skipped';
    } catch (error) {
      outcome = 'failed';
      note = error instanceof Stop ? `${error.message} ${error.hint}` : error.message;
      if (error.output) say(error.output);
    }
    results.push({ name, outcome, note, time: seconds(from) });
    if (name === 'install' && outcome === 'failed') break;
  }
  heading('\n── summary');
  for (const { name, outcome, note, time } of results) {
    const mark = { passed: '✓', failed: '✗', skipped: '–' }[outcome];
    say(`  ${mark} ${name.padEnd(10)} ${time.padStart(8)}${outcome === 'passed' ? '' : `  ${note}`}`);
  }
  const count = (outcome) => results.filter((result) => result.outcome === outcome).length;
  say(`\n${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`);
  process.exit(count('failed') === 0 ? 0 : 1);
} catch (error) {
  fail(error);
}
