/** What would stop a start, looked at before minutes go into installing and building. */
import { accessSync, constants, mkdirSync, statfsSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Stop } from './progress.mjs';

const OTHER_PORTS = 'For example: npm start -- --port 4100 --emulator-port 4110';
const OTHER_FOLDER = 'Choose another: npm start -- --data DIR';
/** What a new database with a demo month takes, in bytes. */
const NEW_DATABASE = 80e6;

/** @throws Stop for what is no port, and for one that is taken */
export async function checkPorts({ port, 'emulator-port': emulatorPort }) {
  const ports = { app: readPort('port', port), emulator: readPort('emulator-port', emulatorPort) };
  if (ports.app === ports.emulator)
    throw new Stop(`The web app and the emulator cannot share port ${ports.app}.`, OTHER_PORTS);
  for (const each of Object.values(ports)) {
    if (!(await isFree(each))) throw portInUse(each);
  }
  return ports;
}

export function portInUse(port) {
  return new Stop(
    `พอร์ต ${port} ถูกใช้งานอยู่\nPort ${port} is in use.`,
    `Stop the program that uses it, or choose others.\n${OTHER_PORTS}`,
  );
}

/** Makes the data folder. @throws Stop when it cannot be written or has no room */
export function checkDataFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    throw new Stop(`The data folder ${folder} ${unusable(cause)}.`, OTHER_FOLDER);
  }
  const isNew = statSync(join(folder, 'database'), { throwIfNoEntry: false }) === undefined;
  const { bavail, bsize } = statfsSync(folder);
  if (isNew && bavail * bsize < NEW_DATABASE) throw noRoom(folder, bavail * bsize);
}

/** Whether the disk of a data folder in use is why its database does not open. */
export function isNearlyFull(folder) {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < NEW_DATABASE / 4;
}

export function noRoom(folder, free) {
  const left = free === undefined ? '' : `: ${Math.floor(free / 1e6)} MB are left`;
  return new Stop(
    `พื้นที่ดิสก์ของโฟลเดอร์ข้อมูลไม่พอ\nThe disk of the data folder ${folder} is full${left}.`,
    `Free at least ${NEW_DATABASE / 1e6} MB there. ${OTHER_FOLDER}`,
  );
}

function readPort(name, text) {
  const port = Number(text);
  if (/^\d+$/.test(text) && port > 0 && port < 65_536) return port;
  throw new Stop(`--${name} must be a port number from 1 to 65535, not "${text}".`, OTHER_PORTS);
}

/** The same two addresses that the servers listen on; a machine without one of them has it free. */
async function isFree(port) {
  for (const host of ['127.0.0.1', '::1']) {
    const code = await new Promise((resolve) => {
      const server = createServer();
      server.once('error', (error) => resolve(error.code));
      server.listen(port, host, () => server.close(() => resolve(undefined)));
    });
    if (code === 'EACCES') throw new Stop(`Port ${port} may only be used by an administrator.`, OTHER_PORTS);
    if (code === 'EADDRINUSE') return false;
  }
  return true;
}

function unusable({ code }) {
  const reasons = {
    EEXIST: 'is a file',
    ENOTDIR: 'lies in a file',
    EACCES: 'cannot be written: you have no right to',
    EROFS: 'lies on a read-only disk',
    ENOSPC: 'lies on a full disk',
  };
  return reasons[code] ?? `cannot be used (${code})`;
}
