// Makes dist/inspector.html: the page with its style and its script in it, and a policy that lets nothing else run and nothing be fetched.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = (file) => join(root, 'src/page', file);

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: { script: page('app/main.ts'), style: page('inspector.css') },
  outdir: join(root, 'dist'),
  write: false,
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  // as UTF-8: what is escaped takes more room
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
});
const textOf = (ending) => outputFiles.find(({ path }) => path.endsWith(ending)).text.trim();

// the end tag must not stand in what it ends
const script = textOf('.js').replaceAll('</script', '<\\/script');
const style = textOf('.css');

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policy = [
  "default-src 'none'",
  `script-src ${hashOf(script)}`,
  `style-src ${hashOf(style)}`,
  'img-src data: blob:',
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

// not with what `$&` and the like stand for
const html = readFileSync(page('inspector.html'), 'utf8')
  .replace('content=""', () => `content="${policy}"`)
  .replace('<style></style>', () => `<style>${style}</style>`)
  .replace('<script type="module"></script>', () => `<script type="module">${script}</script>`);
writeFileSync(join(root, 'dist/inspector.html'), html);
