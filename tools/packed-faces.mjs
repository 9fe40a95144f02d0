/**
 * The packed face packages in real pages, as an agency serves them: built by Vite, by webpack, or as plain files; a
 * static server on loopback with a strict policy; Chromium.
 */
import { execFileSync } from 'node:child_process';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { build, createServer as createViteServer } from 'vite';
import webpack from 'webpack';
import { chromiumFlags, findChromium } from './chromium.mjs';
import { say } from './progress.mjs';
import { root } from './setup.mjs';

const PACKAGES = ['core', 'face-models', 'face'];
const POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'";
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};
const PAGE = '<!doctype html><title>Faces</title><script type="module" src="/app.js"></script>';
const photo = join(root, 'packages/face/node_modules/@vladmandic/face-api/demo/sample1.jpg');
/** On the photo. */
const FACES = 3;
const runtime = join(root, 'packages/face/node_modules/onnxruntime-web/dist');

/** What every page does: find the faces of a photo. */
const app = (engine, pack, packImport = '') => `
  import { createFaceEngine } from '${engine}';
  ${packImport}
  window.countFaces = async () => {
    const engine = await createFaceEngine({ pack: ${pack}, runtimeUrl: '/ort/' });
    const { faces } = await engine.inspect(await (await fetch('/photo.jpg')).blob());
    await engine.close();
    return faces.length;
  };
`;
const bundled = app(
  '@moc-sdk/face/browser',
  'mobilefacenet',
  "import { mobilefacenet } from '@moc-sdk/face-models/mobilefacenet';",
);

/** @param packed the folder with the tarballs @returns what is wrong, a line each */
export async function checkPackedFaces(packed) {
  if (!findChromium()) return [];
  const place = join(root, '.cache', 'packed-faces');
  unpack(packed, place);
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
  const problems = [];
  for (const [name, serve] of Object.entries(ways(place))) {
    const { origin, close } = await serve();
    const outcome = await facesSeen(browser, origin).catch((error) => error.message);
    await close();
    say(`  ${outcome === FACES ? '✓' : '✗'} @moc-sdk/face in a page: ${name}`);
    if (outcome !== FACES) problems.push(`@moc-sdk/face in a page, ${name}: ${outcome}`);
  }
  await browser.close();
  return problems;
}

function unpack(packed, place) {
  rmSync(place, { recursive: true, force: true });
  const modules = join(place, 'node_modules');
  for (const name of PACKAGES) {
    const folder = join(modules, '@moc-sdk', name);
    mkdirSync(folder, { recursive: true });
    const { version } = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'));
    execFileSync('tar', [
      '-xzf',
      join(packed, `moc-sdk-${name}-${version}.tgz`),
      '-C',
      folder,
      '--strip-components=1',
    ]);
  }
  symlinkSync(join(root, 'packages/face-models/node_modules/zod'), join(modules, 'zod'));
  writeFileSync(join(place, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(place, 'index.html'), PAGE);
  writeFileSync(join(place, 'app.js'), bundled);
}

function ways(place) {
  const module = (path) => join(place, 'node_modules/@moc-sdk', path);
  return {
    'plain files': () => {
      const folder = join(place, 'plain');
      mkdirSync(folder);
      writeFileSync(join(folder, 'index.html'), PAGE);
      writeFileSync(join(folder, 'app.js'), app('/face/index.js', "'/pack/pack.json'"));
      return serveStatic({
        '/': folder,
        '/face/': module('face/dist/browser'),
        '/pack/': module('face-models/models/mobilefacenet'),
      });
    },
    'built by Vite': async () => {
      const outDir = join(place, 'vite');
      await build({ root: place, configFile: false, logLevel: 'error', build: { outDir } });
      return serveStatic({ '/': outDir });
    },
    'served by Vite while developing': async () => {
      const server = await createViteServer({
        root: place,
        configFile: false,
        logLevel: 'error',
        cacheDir: join(place, '.vite'),
        // A worker beside its module is only found where the module stays in its place.
        optimizeDeps: { exclude: ['@moc-sdk/face', '@moc-sdk/face-models'] },
        server: { host: '127.0.0.1', port: 0, hmr: false, ws: false },
        plugins: [{ name: 'files', configureServer: ({ middlewares }) => void middlewares.use(extraFiles) }],
      });
      await server.listen();
      return { origin: server.resolvedUrls.local[0], close: () => server.close() };
    },
    'built by webpack': async () => {
      const path = join(place, 'webpack');
      await runWebpack({
        mode: 'production',
        context: place,
        entry: './app.js',
        output: { path, filename: 'app.js', publicPath: '/' },
      });
      writeFileSync(join(path, 'index.html'), PAGE);
      return serveStatic({ '/': path });
    },
  };
}

function runWebpack(config) {
  return new Promise((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error || stats.hasErrors()) reject(error ?? new Error(stats.toString('errors-only')));
      else resolve();
    });
  });
}

/** The runtime and the photo, which lie beside every page. */
function extraFiles(request, response, next) {
  const path = request.url.split('?')[0];
  if (path === '/photo.jpg') return send(photo, response);
  if (path.startsWith('/ort/')) return send(join(runtime, path.slice(5)), response);
  return next();
}

function serveStatic(folders) {
  const server = createServer((request, response) => {
    response.setHeader('content-security-policy', POLICY);
    extraFiles(request, response, () => {
      const path = request.url === '/' ? '/index.html' : request.url;
      const prefix = Object.keys(folders)
        .filter((one) => path.startsWith(one))
        .sort((a, b) => b.length - a.length)[0];
      send(join(folders[prefix], path.slice(prefix.length)), response);
    });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const close = () => new Promise((closed) => server.closeAllConnections() ?? server.close(closed));
      resolve({ origin: `http://127.0.0.1:${server.address().port}/`, close });
    });
  });
}

function send(file, response) {
  if (!existsSync(file)) return response.writeHead(404).end();
  response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
  return createReadStream(file).pipe(response);
}

async function facesSeen(browser, origin) {
  const page = await browser.newPage();
  try {
    await page.goto(origin);
    await page.waitForFunction('window.countFaces', undefined, { timeout: 20_000 });
    return await page.evaluate(() =>
      window.countFaces().catch(({ code, message, cause }) => `${code} ${message} ${cause}`),
    );
  } finally {
    await page.close();
  }
}
