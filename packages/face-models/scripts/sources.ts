import { createHash } from 'node:crypto';
import type { ModelFile } from '../src/index.js';

/** The bytes of a file of an installed package. */
export type ReadSource = (packageName: string, path: string) => Promise<Uint8Array>;

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * The source files of a file of weights, by path.
 *
 * @throws Error when one does not have the pinned checksum.
 */
export async function readSources({ source }: ModelFile, read: ReadSource): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const { path, sha256: expected } of source.files) {
    const bytes = await read(source.package, path);
    const found = sha256(bytes);
    if (found !== expected) {
      throw new Error(
        `${path} of ${source.package}@${source.version} is not the file this pack was measured with.\n` +
          `  expected SHA-256 ${expected}\n` +
          `  found    SHA-256 ${found} (${bytes.length} bytes)\n` +
          'Nothing was written. Install the package again, or find out who changed it.',
      );
    }
    files.set(path, bytes);
  }
  return files;
}
