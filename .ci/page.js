// Makes dist/inspector.html: the page with its style and its script in it, and a policy that lets nothing else run and nothing be fetched.
// The script stands in the page as LZMA, which takes a fifth less room than what browsers inflate themselves; a loader puts it in its place, where
// its hash lets it run.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from '@swc/core';
import { build, transform } from 'esbuild';
import { compress } from 'lzma1';
import { PICTURE_STYLES } from '../dist/src/page/drawing/styles.js';
import { IN_BROWSERS } from './in-browsers.js';
import { licencesOf } from './licences.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = (file) => join(root, 'src/page', file);

/** The parts of lzma1 that read: the package gives them together with those that write, which are three times their size */
const reading = {
  name: 'reading',
  setup({ onResolve }) {
    onResolve({ filter: /^lzma1\/\w+$/ }, ({ path }) => ({
      path: fileURLToPath(new URL(`${path.slice(6)}.js`, import.meta.resolve('lzma1'))),
    }));
  },
};

const { outputFiles, metafile } = await build({
  absWorkingDir: root,
  entryPoints: { script: page('app/main.ts'), loader: page('app/loader.ts'), style: page('inspector.css') },
  outdir: join(root, 'dist'),
  write: false,
  bundle: true,
  minify: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  // as UTF-8: what is escaped takes more room
  charset: 'utf8',
  legalComments: 'none',
  alias: IN_BROWSERS,
  plugins: [reading],
  metafile: true,
  logLevel: 'warning',
});
const textOf = (ending) => outputFiles.find(({ path }) => path.endsWith(ending)).text.trim();
const [bundled, loader, ownStyle] = ['script.js', 'loader.js', 'style.css'].map(textOf);
// A second minifier takes another twentieth off what is compressed, most of it by names that recur where code is alike
const { code: script } = await minify(bundled, { compress: { passes: 3 }, mangle: true, ecma: 2022, format: { comments: false } });
const style = ownStyle + (await transform(PICTURE_STYLES, { loader: 'css', minify: true })).code.trim();
const compressed = Buffer.from(compress(Buffer.from(script), 9)).toString('base64');

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policy = [
  "default-src 'none'",
  `script-src ${hashOf(loader)} ${hashOf(script)}`,
  `style-src ${hashOf(style)}`,
  'img-src data: blob:',
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

// at the end, where it keeps nothing waiting
const licences = `<!-- Packages inside:\n\n${licencesOf(root, Object.keys(metafile.inputs)).join('\n')}-->\n`;

// not with what `$&` and the like stand for
const html = readFileSync(page('inspector.html'), 'utf8')
  .replace('content=""', () => `content="${policy}"`)
  .replace('<style></style>', () => `<style>${style}</style>`)
  .replace('id="compressed"></script>', () => `id="compressed">${compressed}</script>`)
  .replace('<script></script>', () => `<script>${loader}</script>`);
writeFileSync(join(root, 'dist/inspector.html'), html + licences);
