// Puts what is built into few files, dist/bundle: the library is one, for a process that imports it; the command and its threads share theirs.
// Packages that are small come along inside, with their licences; the others stay packages. What is not always needed is evaluated when it is first
// called.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { rolldown } from 'rolldown';
import { IN_BROWSERS } from './in-browsers.js';
import { licencesOf } from './licences.js';
import { whenCalled } from './when-called.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const outdir = join(root, 'dist', 'bundle');

/** Entries that share files */
const LIBRARY = { index: 'src/index.ts' };
const COMMAND = {
  'gbcs-mmc': 'src/command/main.ts',
  'batch-worker': 'src/command/batch-worker.ts',
  'processor-apart': 'src/worker/processor-apart.ts',
};
const BROWSER = { browser: 'src/browser.ts' };

/** Packages that stay packages; the others come along inside, with what they need themselves */
const OUTSIDE = ['amqplib', 'prom-client', 'xmlbuilder2'];

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
  'node:zlib': ['crc32', 'createInflateRaw'],
  saxes: ['SaxesParser'],
  xmlbuilder2: ['create'],
};

/**
 * What Node.js, and packages that are CommonJS or stay outside, are asked for with. A bundle of a bundle in CommonJS knows no address of its own; and
 * webpack replaces a `createRequire` that is imported, in vain
 */
const REQUIRE = `let $ofHere;
const $require = (name) =>
  process.getBuiltinModule(name) ??
  ($ofHere ??= process.getBuiltinModule('node:module').createRequire(import.meta.url ?? \`file://\${process.cwd()}/\`))(name);
const require = $require;`;

const inputs = [];

/** Lines without indentation, which a place in a stack can be found in all the same */
const LINE_LENGTH = 140;
const dense = (code) => transform(code, { target: 'es2022', minifyWhitespace: true, lineLimit: LINE_LENGTH });

/** Bundles entries that share files. @param options of where it is to run */
async function bundle(input, options, output) {
  const settings = { cwd: root, input, tsconfig: false, ...options };
  const { plugin, external, modules } = await whenCalled(WHEN_CALLED, settings);
  const build = await rolldown({ ...settings, external, plugins: [plugin] });
  const { output: chunks } = await build.generate({
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    comments: false,
    // names stay: those of classes are names of errors
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: false } },
    ...output,
  });
  await build.close();
  for (const { fileName, code } of chunks)
    writeFileSync(join(outdir, fileName), (await dense(code)).code, { mode: code.startsWith('#!') ? 0o755 : 0o644 });
  inputs.push(...modules.map((path) => relative(root, path)));
}

rmSync(outdir, { recursive: true, force: true });
mkdirSync(outdir, { recursive: true });
const forNode = { platform: 'node', external: (path) => path.startsWith('node:') || OUTSIDE.includes(path) };
for (const input of [LIBRARY, COMMAND]) await bundle(input, forNode, { banner: REQUIRE, polyfillRequire: false });
await bundle(BROWSER, { platform: 'browser', external: () => false, resolve: { alias: IN_BROWSERS } });

const licences = licencesOf(root, inputs);
writeFileSync(join(outdir, 'LICENCES.txt'), licences.join(`\n${'-'.repeat(80)}\n\n`));
