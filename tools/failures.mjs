import { Stop } from './progress.mjs';

/** What a person can do about a tool that failed, by what it printed. The first that fits holds. */
const REMEDIES = [
  {
    sign: /ENOSPC|no space left/i,
    message: 'The disk is full. (พื้นที่ดิสก์เต็ม)',
    hint: 'Free at least 2 GB on this disk, then run this again.',
  },
  {
    sign: /EACCES|EROFS|EPERM/,
    message: 'A file or folder cannot be written. (ไม่มีสิทธิ์เขียนไฟล์)',
    hint: 'Check who owns the folder named here, then run this again.',
  },
  {
    sign: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ERR_SOCKET_TIMEOUT/,
    message: 'The package registry cannot be reached. (เชื่อมต่อเครือข่ายไม่ได้)',
    hint:
      'The first start needs a network, or a registry mirror set in the configuration of npm.\n' +
      'Check the connection or the proxy, then run this again.',
  },
  {
    sign: /spawn (npx|npm) ENOENT/,
    message: 'npm is not there.',
    hint: 'Install Node together with npm, then run this again.',
  },
];

/** How much of an unknown failure is shown, in lines. */
const TAIL = 25;

/** Turns a tool's failure into what happened and what to do; only an unknown one shows what the tool printed. */
export function explainFailure(doing, error) {
  if (error instanceof Stop) return error;
  const output = `${error.output ?? ''}\n${error.message}`;
  const remedy = REMEDIES.find(({ sign }) => sign.test(output));
  if (!remedy) {
    const tail = output.trim().split('\n').slice(-TAIL).join('\n');
    return new Stop(`It failed while ${doing}.`, 'What the tool printed stands above.', tail);
  }
  return new Stop(remedy.message, [...reason(output, remedy.sign), remedy.hint].join('\n'));
}

/** The line that says it best: the longest of one line's length, without the tool's name before it. */
function reason(output, sign) {
  const lines = output
    .split('\n')
    .map((line) =>
      line
        .replace(/^(npm (error|ERR!)|\s*ERR_PNPM_\w+|error|WARN)\s*/i, '')
        .replace(/ Will retry.*/, '')
        .trim(),
    )
    .filter((line) => sign.test(line) && line.length < 200);
  const best = lines.sort((a, b) => b.length - a.length)[0];
  return best ? [best] : [];
}
