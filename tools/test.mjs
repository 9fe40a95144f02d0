/**
 * `npm test`: everything that must hold before a change lands, on a machine with only Node and npm.
 * `npm test -- --only unit,walk` runs some steps.
 */
import { checkPackages } from './check-packages.mjs';
import { checkSnippets } from './check-snippets.mjs';
import { ensureChromium, findChromium } from './chromium.mjs';
import { readOptions } from './options.mjs';
import { fail, heading, run, Stop, say, seconds } from './progress.mjs';
import { ensureRealServers } from './servers/ensure-real-servers.mjs';
import { ensureBuilt, ensureGenerated, ensureInstalled, root } from './setup.mjs';

/** A walk's exit code when it could not begin. */
const NOT_BEGUN = 2;

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
    await ensureRealServers(say);
  },
  types: () => npx('tsc', '--project', '.'),
  snippets: checkSnippets,
  lint: () => npx('biome', 'ci', '--colors=off', '.'),
  imports: () =>
    npx('depcruise', '--config', 'dependency-cruiser.config.mjs', 'packages', 'examples', 'bench'),
  unused: () => npx('knip'),
  docs: () => npx('typedoc', '--emit', 'none'),
  unit: () => npx('vitest', 'run', '--project', 'node'),
  browser: needsBrowser(() => npx('vitest', 'run', '--project', 'browser', '--project', 'chromium')),
  packages: checkPackages,
  'sign-in': needsBrowser(async () => {
    await ensureBuilt();
    await run(process.execPath, ['--import', 'tsx', 'examples/sign-in-frameworks/walk/main.ts'], {
      cwd: root,
      live: true,
    });
  }),
  agency: needsBrowser(async () => {
    const fromSource = ['--conditions=@moc-sdk/source', '--import', 'tsx'];
    await run(process.execPath, [...fromSource, 'examples/agency-express/walk/main.ts'], {
      cwd: root,
      live: true,
    });
  }),
  walk: needsBrowser(async () => {
    await ensureBuilt();
    await run(process.execPath, ['--import', 'tsx', 'examples/ops-ta/walk/main.ts'], {
      cwd: root,
      live: true,
    });
  }),
  identity: needsBrowser(async () => {
    await ensureBuilt();
    try {
      await run(process.execPath, ['--import', 'tsx', 'examples/ops-ta/walk/identity/main.ts'], {
        cwd: root,
        live: true,
      });
    } catch (error) {
      if (error.code !== NOT_BEGUN) throw error;
      return 'skipped: a real server cannot be had on this machine; the reason stands above';
    }
  }),
};

try {
  const names = Object.keys(steps).join(',');
  const { helpText, only, help } = readOptions('npm test -- [options]', {
    only: { type: 'string', value: 'STEPS', default: names, meaning: `some of ${names}` },
  });
  if (help) say(helpText);
  else process.exitCode = await runSteps(chosenSteps(only));
} catch (error) {
  fail(error);
}

function chosenSteps(only) {
  const chosen = only.split(',').map((name) => name.trim());
  for (const name of chosen) {
    if (!steps[name])
      throw new Stop(`There is no step "${name}".`, `Steps: ${Object.keys(steps).join(', ')}`);
  }
  return chosen;
}

/** Runs the steps one after the other and sums up. @returns the exit code */
async function runSteps(names) {
  const from = Date.now();
  const results = [];
  for (const name of names) {
    heading(`\n── ${name}`);
    const result = await runStep(name);
    results.push(result);
    if (result.note) say(`  ${result.note}`);
    if (name === 'install' && result.outcome === 'failed') break;
  }
  heading('\n── summary');
  for (const { name, outcome, note, time } of results) {
    const mark = { passed: '✓', failed: '✗', skipped: '–' }[outcome];
    say(`  ${mark} ${name.padEnd(10)} ${time.padStart(8)}${note ? `  ${note}` : ''}`);
  }
  const count = (outcome) => results.filter((result) => result.outcome === outcome).length;
  say(
    `\n${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped in ${seconds(from)}`,
  );
  return count('failed') === 0 ? 0 : 1;
}

async function runStep(name) {
  const from = Date.now();
  try {
    const note = await steps[name]();
    const text = typeof note === 'string' && note !== '' ? firstLine(note) : '';
    return {
      name,
      outcome: text.startsWith('skipped') ? 'skipped' : 'passed',
      note: text,
      time: seconds(from),
    };
  } catch (error) {
    if (error.output) say(error.output);
    const note = firstLine(error.message);
    if (error.hint) say(`${error.message}\n${error.hint}`);
    return { name, outcome: 'failed', note, time: seconds(from) };
  }
}

function firstLine(text) {
  return text.split('\n')[0];
}
