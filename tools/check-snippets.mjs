/**
 * Type-checks every `ts` and `tsx` block of the READMEs and guides against the source, so that no snippet promises
 * what the packages do not give. Names that a snippet takes as given are declared in `snippet-givens.d.ts`.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { run } from './progress.mjs';
import { root } from './setup.mjs';

const folder = join(root, '.cache', 'snippets');
const BLOCK = /^```(tsx?)\n([\s\S]*?)^```$/gm;

export async function checkSnippets() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // The frameworks of the guides, as the package beside them has them installed.
  symlinkSync(
    join(root, 'packages/moc-account-client/node_modules'),
    join(folder, 'node_modules'),
    'junction',
  );
  let count = 0;
  for (const page of pages()) {
    let number = 0;
    for (const [, kind, code] of readFileSync(join(root, page), 'utf8').matchAll(BLOCK)) {
      number += 1;
      count += 1;
      const name = `${page.replace(/\.md$/, '').replaceAll('/', '.')}.${number}.${kind}`;
      writeFileSync(join(folder, name), `${code}\nexport {};\n`);
    }
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(configuration(), null, 2));
  await run('npx', ['--no-install', 'tsc', '--project', folder], { cwd: root });
  return `${count} snippets`;
}

function pages() {
  const areas = ['packages', 'examples'].flatMap((area) =>
    readdirSync(join(root, area)).map((name) => `${area}/${name}/README.md`),
  );
  const guides = readdirSync(join(root, 'docs'), { recursive: true })
    .map((page) => `docs/${page}`)
    .filter((page) => page.endsWith('.md') && !page.startsWith('docs/api'));
  return ['README.md', ...areas, ...guides].filter((page) => existsSync(join(root, page)));
}

/** Like the whole repository, with the packages reachable by name from a folder that is no package. */
function configuration() {
  const paths = {};
  for (const area of ['packages', 'examples']) {
    for (const name of readdirSync(join(root, area))) {
      const manifest = JSON.parse(readFileSync(join(root, area, name, 'package.json'), 'utf8'));
      for (const [subpath, entry] of Object.entries(manifest.exports ?? {})) {
        const source = entry['@moc-sdk/source'];
        if (source) paths[manifest.name + subpath.slice(1)] = [join(root, area, name, source)];
      }
    }
  }
  paths['@cantoo/pdf-lib'] = [join(root, 'packages/request-forms/node_modules/@cantoo/pdf-lib')];
  paths.react = [join(root, 'packages/react-widgets/node_modules/@types/react')];
  paths['react/jsx-runtime'] = [
    join(root, 'packages/react-widgets/node_modules/@types/react/jsx-runtime.d.ts'),
  ];
  return {
    extends: join(root, 'tsconfig.base.json'),
    compilerOptions: { paths, typeRoots: [join(root, 'node_modules/@types')], noUnusedLocals: false },
    include: [
      '*',
      join(root, 'tools/snippet-givens.d.ts'),
      join(root, 'packages/react-widgets/src/**/*.d.ts'),
    ],
  };
}
