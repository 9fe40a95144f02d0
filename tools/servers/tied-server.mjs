/** A server that never outlives the process that started it, however that one ends. */
import { spawn } from 'node:child_process';

/**
 * Its standard input is the tie: when that closes, the server is told to end, and its folder goes. In a group of its own,
 * so that Ctrl+C reaches it by this way alone.
 */
const SCRIPT = `
folder=$1 signal=$2; shift 2
exec 3<&0
"$@" </dev/null 3<&- & server=$!
{ cat <&3 >/dev/null; kill -s "$signal" "$server"; } 2>/dev/null &
wait "$server"
rm -rf -- "$folder"
`;
/** Milliseconds after which a server that does not end is cut off. */
const PATIENCE = 5_000;

/**
 * @param {readonly string[]} command
 * @param {{ folder: string, signal: string, env?: NodeJS.ProcessEnv }} options `folder`: removed when it has ended;
 * `signal`: what ends it, `TERM` or `INT`
 * @returns {{ ended: Promise<void>, stop: () => Promise<void> }}
 */
export function startTied(command, { folder, signal, env = process.env }) {
  const child = spawn('sh', ['-c', SCRIPT, 'sh', folder, signal, ...command], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    cwd: folder,
    env,
  });
  child.stdin.on('error', () => {});
  const ended = new Promise((resolve) => child.once('exit', resolve).once('error', resolve)).then(() => {});
  const stop = async () => {
    child.stdin.end();
    const late = setTimeout(() => cutOff(child.pid), PATIENCE);
    await ended;
    clearTimeout(late);
  };
  return { ended, stop };
}

function cutOff(group) {
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // It has just ended.
  }
}
