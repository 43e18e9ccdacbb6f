// Puts the declarations that the types of the package are made of into dist/types, and no other: those that its entry leads to. What they import
// is either among them, or of Node.js, or of a package that is installed with this one.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const types = join(dist, 'types');
const { dependencies, exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Files that the conditions of the package's exports name as types */
const typesOf = (entry) =>
  typeof entry === 'string' ? [] : Object.entries(entry).flatMap(([name, value]) => (name === 'types' ? [value] : typesOf(value)));

/** Package of a module: `xmlbuilder2/lib/interfaces.js` is of `xmlbuilder2` */
const packageOf = (module) => /^(?:@[^/]+\/)?[^/]+/.exec(module)[0];

const found = new Set();

function take(file) {
  if (found.has(file)) return;
  found.add(file);
  for (const [, module] of readFileSync(file, 'utf8').matchAll(/\b(?:from|import)\b[ (]*["']([^"']+)["']/g)) {
    if (module.startsWith('.')) {
      const other = join(dirname(file), module.replace(/\.js$/, '.d.ts'));
      if (!existsSync(other)) throw new Error(`${relative(root, file)} imports ${module}, which there is not`);
      take(other);
    } else if (!module.startsWith('node:') && !Object.hasOwn(dependencies, packageOf(module))) {
      throw new Error(`${relative(root, file)} imports ${module}, which is not installed with this package`);
    }
  }
}

rmSync(types, { recursive: true, force: true });
for (const entry of new Set(typesOf(exports))) take(join(dist, relative('dist/types', entry)));
for (const file of found) {
  const copy = join(types, relative(dist, file));
  mkdirSync(dirname(copy), { recursive: true });
  copyFileSync(file, copy);
}
