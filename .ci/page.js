// Makes dist/inspector.html: the page with its style and its script in it, and a policy that lets nothing else run and nothing be fetched.
// The script stands in the page deflated, which takes less than half the room; a loader puts it in its place, where its hash lets it run.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { constants, deflateRawSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import { PICTURE_STYLES } from '../dist/src/page/drawing/styles.js';
import { licencesOf } from './licences.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = (file) => join(root, 'src/page', file);

/** Layouts without the code that binary-parser makes and evaluates, see there */
const interpreted = {
  name: 'interpreted',
  setup({ onResolve }) {
    onResolve({ filter: /^binary-parser$/ }, () => ({ path: join(root, 'codecs/interpreted-parser.ts') }));
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
  plugins: [interpreted],
  metafile: true,
  logLevel: 'warning',
});
const textOf = (ending) => outputFiles.find(({ path }) => path.endsWith(ending)).text.trim();
const [script, loader, ownStyle] = ['script.js', 'loader.js', 'style.css'].map(textOf);
const style = ownStyle + (await transform(PICTURE_STYLES, { loader: 'css', minify: true })).code.trim();
const deflated = deflateRawSync(script, { level: constants.Z_BEST_COMPRESSION, memLevel: 9 }).toString('base64');

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
  .replace('id="deflated"></script>', () => `id="deflated">${deflated}</script>`)
  .replace('<script></script>', () => `<script>${loader}</script>`);
writeFileSync(join(root, 'dist/inspector.html'), html + licences);
