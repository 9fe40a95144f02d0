import { parseArgs } from 'node:util';
import { Stop } from './progress.mjs';

/**
 * The options of a command, each described as for `parseArgs`, with `meaning` for the help.
 *
 * @throws Stop for what is no option, and for options that npm took for its own
 */
export function readOptions(usage, options) {
  const help = describe(usage, options);
  for (const name of Object.keys(options)) {
    // `npm start --walk`: without `--`, npm keeps the option and the program would do something else than asked.
    if (process.env[`npm_config_${name.replaceAll('-', '_')}`] !== undefined)
      throw new Stop(`--${name} went to npm, not to the program.`, `Write two dashes before it: ${usage}`);
  }
  try {
    return { ...parseArgs({ options: { ...options, help: { type: 'boolean' } } }).values, helpText: help };
  } catch (error) {
    if (!String(error.code).startsWith('ERR_PARSE_ARGS')) throw error;
    throw new Stop(error.message.split('. ')[0].replace(/\.?$/, '.'), help);
  }
}

function describe(usage, options) {
  const lines = Object.entries(options).map(([name, { value, meaning }]) =>
    `  ${`--${name}${value ? ` ${value}` : ''}`.padEnd(22)} ${meaning}`.trimEnd(),
  );
  return [usage, '', ...lines, `  ${'--help'.padEnd(22)} this text`].join('\n');
}
