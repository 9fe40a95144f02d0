/**
 * A real ClamAV daemon on loopback, with signatures of its own instead of the downloaded ones: the test file that all
 * antivirus programs know, and PDF documents that start programs.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureFromDebian } from './debian.mjs';
import { freePort } from './free-port.mjs';
import { startTied } from './tied-server.mjs';

const HOST = '127.0.0.1';
const PROGRAM = '/usr/sbin/clamd';
const EICAR_MARK = ['EICAR', 'STANDARD', 'ANTIVIRUS', 'TEST', 'FILE!'].join('-');

/** The harmless file that every antivirus reports. Put together here, so that no antivirus reports this source. */
export const eicar = () => ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', EICAR_MARK, '$H+H*'].join('');

/** @returns why it cannot be had, as a sentence */
export const ensureClamd = (say) => ensureFromDebian([PROGRAM], ['clamav-daemon'], say);

/** Starts it and waits until it answers; `{ reason }` where it cannot be had. */
export async function startClamd({ port, maxMegabytes = 25 } = {}) {
  const reason = await ensureClamd();
  if (reason) return { reason };
  const folder = await mkdtemp(join(tmpdir(), 'moc-clamd-'));
  const listens = port ?? (await freePort());
  await writeFile(join(folder, 'clamd.conf'), configuration(folder, listens, maxMegabytes));
  await writeFile(join(folder, 'moc.ndb'), signatures());
  const { ended, stop: end } = startTied([PROGRAM, '--config-file', join(folder, 'clamd.conf')], {
    folder,
    signal: 'TERM',
  });
  const stop = async () => {
    await end();
    await rm(folder, { recursive: true, force: true });
  };
  if (await answers(listens, ended)) return { host: HOST, port: listens, stop };
  await stop();
  return { reason: 'clamd did not start.' };
}

function configuration(folder, port, maxMegabytes) {
  return [
    'Foreground yes',
    `LogFile ${join(folder, 'log')}`,
    `DatabaseDirectory ${folder}`,
    `TemporaryDirectory ${folder}`,
    `TCPAddr ${HOST}`,
    `TCPSocket ${port}`,
    `StreamMaxLength ${maxMegabytes}M`,
    `MaxFileSize ${maxMegabytes}M`,
    'MaxScanSize 100M',
    'AlertExceedsMax yes',
    'MaxThreads 4',
    ...(process.getuid?.() === 0 ? ['User root'] : []),
    '',
  ].join('\n');
}

/** ClamAV's extended signatures: name, kind of file (0 any, 10 PDF), offset, bytes in hex. */
function signatures() {
  const line = (name, kind, text) => `${name}:${kind}:*:${Buffer.from(text, 'latin1').toString('hex')}`;
  return [line('MOC.Test.Eicar', 0, EICAR_MARK), line('MOC.Pdf.Launch', 10, '/Launch'), ''].join('\n');
}

async function answers(port, ended) {
  let isOver = false;
  ended.then(() => {
    isOver = true;
  });
  for (let tries = 0; tries < 150 && !isOver; tries += 1) {
    if (await pings(port)) return true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return false;
}

function pings(port) {
  return new Promise((resolve) => {
    const socket = connect(port, HOST, () => socket.write('zPING\0'));
    socket.setTimeout(2_000, () => socket.destroy());
    socket.once('data', (answer) => {
      resolve(answer.toString('latin1') === 'PONG\0');
      socket.destroy();
    });
    socket.once('error', () => {});
    socket.once('close', () => resolve(false));
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const started = await startClamd({ port: Number(process.env.PORT) || undefined });
  if ('reason' in started) {
    console.error(started.reason);
    process.exitCode = 1;
  } else {
    console.log(`clamd answers at ${started.host}:${started.port}. Ctrl+C stops it.`);
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => started.stop());
  }
}
