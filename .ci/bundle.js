// Puts what is built into few files, dist/bundle: a process loads two or three of them instead of hundreds. Packages that are small come along
// inside, with their licences; the others stay packages. What is not always needed is evaluated when it is first called.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { licencesOf } from './licences.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const outdir = join(root, 'dist', 'bundle');

const ENTRIES = {
  index: 'src/index.ts',
  'gbcs-mmc': 'src/command/main.ts',
  'batch-worker': 'src/command/batch-worker.ts',
  'processor-apart': 'src/worker/processor-apart.ts',
};

/** Packages that come along inside, with what they need themselves */
const INSIDE = ['binary-parser', 'cli-progress', 'commander', 'lru-cache', 'saxes'];

/** Modules and packages that are evaluated at the first call of one of these functions, or of these classes */
const WHEN_CALLED = {
  'src/node/inspect.ts': ['inspect', 'inspectAsync'],
  'src/listing/schema-listing.ts': ['schemaListing'],
  'src/translation/mapped.ts': ['mappedResponses', 'mappedAlerts'],
  'src/rows/tables.ts': ['hasResponse', 'hasAlerts'],
  'src/command/completion/script.ts': ['completionScript'],
  'src/command/progress.ts': ['Progress'],
  'src/command/topics/topic-text.ts': ['topicText'],
  'src/diff/differences.ts': ['differences'],
  'src/explain/explain.ts': ['explain', 'knownWords', 'resembling'],
  'src/explain/explanation-as-text.ts': ['explanationText'],
  'src/command/inspect-report.ts': ['writeReport'],
  'lru-cache': ['LRUCache'],
  'node:crypto': ['createDecipheriv', 'createPrivateKey', 'createPublicKey', 'diffieHellman', 'hash', 'verify', 'X509Certificate'],
  'node:zlib': ['createInflateRaw'],
  saxes: ['SaxesParser'],
  xmlbuilder2: ['create'],
};

/** What Node.js, and packages that are CommonJS or stay outside, are asked for with; a bundle of a bundle in CommonJS knows no address of its own */
const REQUIRE = `import { createRequire as $createRequire } from 'node:module';
let $require;
const require = (name) =>
  process.getBuiltinModule?.(name) ?? ($require ??= $createRequire(import.meta.url ?? \`file://\${process.cwd()}/\`))(name);`;

/** Those of Node.js among them */
const isPackage = (path) => !path.startsWith('.') && !path.startsWith('/');

/** For each name a function that stands for what is evaluated when it is first called. It may be called with `new` */
const standingFor = (path, names) =>
  [
    'let all;',
    ...names.map(
      (name) => `export function ${name}(...given) {
        all ??= require(${JSON.stringify(path)});
        return new.target === undefined ? all.${name}(...given) : new all.${name}(...given);
      }`,
    ),
  ].join('\n');

const parts = {
  name: 'parts',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /.*/ }, async ({ path, importer, kind, resolveDir, pluginData, namespace }) => {
      if (kind === 'entry-point' || pluginData === 'resolved') return undefined;
      const ofPackage = importer.includes('node_modules');
      const isOutside = isPackage(path) && !ofPackage && !INSIDE.includes(path);
      const found = isOutside ? { path, external: true } : await resolve(path, { kind, importer, resolveDir, pluginData: 'resolved' });
      if (ofPackage || namespace === 'when-called') return found;
      const called = isPackage(path) ? path : found.path.slice(root.length);
      return Object.hasOwn(WHEN_CALLED, called) ? { path: called, namespace: 'when-called', pluginData: found.path } : found;
    });
    onLoad({ filter: /.*/, namespace: 'when-called' }, ({ path, pluginData }) => ({
      contents: standingFor(pluginData, WHEN_CALLED[path]),
      resolveDir: root,
    }));
  },
};

rmSync(outdir, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ENTRIES,
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  banner: { js: REQUIRE },
  plugins: [parts],
  metafile: true,
  logLevel: 'warning',
});

/** Layouts without the code that binary-parser makes and evaluates, see there */
const interpreted = {
  name: 'interpreted',
  setup({ onResolve }) {
    onResolve({ filter: /^binary-parser$/ }, () => ({ path: join(root, 'codecs/interpreted-parser.ts') }));
  },
};

const forBrowsers = await build({
  absWorkingDir: root,
  entryPoints: { browser: 'src/browser.ts' },
  outdir,
  bundle: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  // names stay: those of classes are names of errors
  minifySyntax: true,
  minifyWhitespace: true,
  plugins: [interpreted],
  metafile: true,
  logLevel: 'warning',
});

const inputs = [metafile, forBrowsers.metafile].flatMap(({ inputs }) => Object.keys(inputs));
const licences = licencesOf(root, inputs);
writeFileSync(join(outdir, 'LICENCES.txt'), licences.join(`\n${'-'.repeat(80)}\n\n`));
