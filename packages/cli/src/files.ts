import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { MocError, type MocErrorCode } from '@moc-sdk/core';

/** Package managers change into the package's folder and leave the caller's in `INIT_CWD`. */
export function callerPath(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

/** @throws MocError `system/file-unreadable` */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(callerPath(path));
  } catch (cause) {
    throw new MocError('system/file-unreadable', { cause, details: { file: path } });
  }
}

/**
 * Reads JSON from a file, or from standard input when the path is `-`.
 *
 * @throws MocError `system/file-unreadable`, and `ifNotJson` when the text is no JSON
 */
export async function readJson(path: string, ifNotJson: MocErrorCode): Promise<unknown> {
  const content = path === '-' ? await text(process.stdin) : new TextDecoder().decode(await readBytes(path));
  try {
    return JSON.parse(content);
  } catch (cause) {
    const problem = `${path === '-' ? 'standard input' : path} is not JSON`;
    throw new MocError(ifNotJson, { cause, details: { problem }, hint: String((cause as Error).message) });
  }
}

/**
 * Writes beside the target and moves it there, so that a full disk leaves no half file and an old one stays whole.
 *
 * @throws MocError `system/file-unwritable`
 */
export async function writeBytes(path: string, bytes: Uint8Array): Promise<void> {
  const { target, unfinished } = placesOf(path);
  try {
    await writeFile(unfinished, bytes);
    await rename(unfinished, target);
  } catch (cause) {
    await rm(unfinished, { force: true });
    throw new MocError('system/file-unwritable', { cause, details: { file: path } });
  }
}

/**
 * Makes sure before long work that its result can be written. Nothing is left behind.
 *
 * @throws MocError `system/file-unwritable`
 */
export async function assertWritable(path: string): Promise<void> {
  const { target, unfinished } = placesOf(path);
  try {
    await writeFile(unfinished, '');
    const found = await stat(target).catch(() => undefined);
    if (found?.isDirectory()) throw new Error('a folder stands in its place');
  } catch (cause) {
    throw new MocError('system/file-unwritable', { cause, details: { file: path } });
  } finally {
    await rm(unfinished, { force: true });
  }
}

function placesOf(path: string) {
  const target = callerPath(path);
  return { target, unfinished: `${target}.${process.pid}.part` };
}
