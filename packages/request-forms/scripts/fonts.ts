import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export interface FontSource {
  /** Path inside `@expo-google-fonts/sarabun`. */
  readonly path: string;
  readonly sha256: string;
  readonly name: string;
  readonly constant: string;
  readonly file: string;
  readonly licence: string;
}

const licence = 'Sarabun: copyright 2018 The Sarabun Project Authors, SIL Open Font License 1.1.';

export const shippedFonts: readonly FontSource[] = [
  {
    path: '400Regular/Sarabun_400Regular.ttf',
    sha256: 'b8150084e25734e6f31696c57ff009f5564efa09d295848b717d9e2328c0311d',
    name: 'Sarabun-Regular',
    constant: 'sarabunRegular',
    file: 'sarabun-regular',
    licence,
  },
  {
    path: '700Bold/Sarabun_700Bold.ttf',
    sha256: '5d1fc1ee63ab861fb2022a212b5ff270848582bb9d9cba73b2d2aaabb16d0a18',
    name: 'Sarabun-Bold',
    constant: 'sarabunBold',
    file: 'sarabun-bold',
    licence,
  },
];

/** The bytes of a shipped font; throws when they are not the ones that were reviewed. */
export function readFont(source: FontSource): Uint8Array {
  const path = createRequire(import.meta.url).resolve(`@expo-google-fonts/sarabun/${source.path}`);
  const bytes = new Uint8Array(readFileSync(path));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== source.sha256) throw new Error(`${source.path} has SHA-256 ${sha256}, not ${source.sha256}`);
  return bytes;
}
