// What is not always needed is evaluated when one of its functions is first called. Modules that the same functions need make one group: a function
// of the bundle that has all of them in its scope. What is always needed has the scope of the bundle itself, where V8 knows what is constant; in
// functions that stand for modules, as bundlers make them for what is asked for later, it would not.
import { isAbsolute, join } from 'node:path';
import { rolldown } from 'rolldown';

const GROUP = 'group:';
const STANDING = 'standing:';
const ENTRY = 'entry of a group';

/** Modules that each module imports, by path, and the paths of modules and packages that have these names */
async function graphOf(options, names) {
  const imports = new Map();
  const paths = new Map();
  const graph = {
    name: 'graph',
    async buildEnd() {
      for (const id of [...this.getModuleIds()].filter(isAbsolute)) {
        const { importedIds, dynamicallyImportedIds } = this.getModuleInfo(id);
        imports.set(id, [...importedIds, ...dynamicallyImportedIds]);
      }
      for (const name of names) {
        const found = await this.resolve(name.endsWith('.ts') ? join(options.cwd, name) : name, join(options.cwd, 'package.json'));
        if (imports.has(found?.id)) paths.set(name, found.id);
      }
    },
  };
  const build = await rolldown({ ...options, plugins: [graph] });
  await build.generate();
  await build.close();
  return { imports, paths };
}

/** Modules that these lead to, but for those that it stops at and what only they lead to */
function reach(imports, from, stop, found = new Set()) {
  for (const id of from) {
    if (!imports.has(id) || stop.has(id) || found.has(id)) continue;
    found.add(id);
    reach(imports, imports.get(id), stop, found);
  }
  return found;
}

/** Groups of modules that the same of these need, each before those that it imports from: what more of them need never imports what fewer need */
function groupsOf(imports, called, always) {
  const neededBy = new Map();
  for (const one of called) for (const id of reach(imports, [one], always)) neededBy.set(id, [...(neededBy.get(id) ?? []), one]);
  const groups = new Map();
  for (const [id, needs] of neededBy) {
    const key = needs.join();
    if (!groups.has(key)) groups.set(key, { name: `${GROUP}${groups.size}`, needs: needs.length, modules: [], exported: new Map() });
    groups.get(key).modules.push(id);
  }
  return [...groups.values()].sort((a, b) => a.needs - b.needs);
}

/** Has a group give what one of its modules exports. @returns the name that it has there; `*` is all of it */
function nameIn({ modules, exported }, id, name) {
  const given = `${name === '*' ? 'all' : name}_${modules.indexOf(id)}`;
  exported.set(given, `export ${name === '*' ? `* as ${given}` : `{ ${name} as ${given} }`} from ${JSON.stringify(id)};`);
  return given;
}

/** The modules of a group in one scope, as a module; others that they import are left to be imported */
async function scopeOf(group, options) {
  const entry = {
    name: 'entry',
    resolveId: (id) => (id === ENTRY ? id : undefined),
    load: (id) => (id === ENTRY ? [...group.exported.values()].join('\n') : undefined),
  };
  const build = await rolldown({
    ...options,
    input: ENTRY,
    makeAbsoluteExternalsRelative: false,
    external: (id) => options.external(id) || (isAbsolute(id) && !group.modules.includes(id)),
    plugins: [entry],
  });
  const [{ code }] = (await build.generate({ format: 'es', polyfillRequire: false })).output;
  await build.close();
  return code;
}

const IMPORT = /^import \{? ?(.*?) ?\}? from "([^"]+)";\n/gm;
const EXPORT = /^export \{ ([^}]*) \};\n?$/m;
const ALIAS = /([\w$]+) as ([\w$]+)/g;

/** A group as a module whose function evaluates it once. @param groupOf group of each module that is in one */
async function moduleOf(group, groupOf, options) {
  const outside = new Set();
  const fromGroups = [];
  const scope = (await scopeOf(group, options))
    .replace(IMPORT, (statement, names, from) => {
      const other = groupOf.get(from);
      if (other === undefined) outside.add(statement);
      else {
        const load = `load_${other.name.slice(GROUP.length)}`;
        outside.add(`import { load as ${load} } from '${other.name}';\n`);
        const wanted = names.split(', ').map((each) => {
          const [name, alias = name] = each.split(' as ');
          return `${nameIn(other, from, name)}: ${alias}`;
        });
        fromGroups.push(`const { ${wanted.join(', ')} } = ${load}();\n`);
      }
      return '';
    })
    .replace(EXPORT, (_, names) => `return { ${names.replace(ALIAS, '$2: $1')} };\n`);
  return `${[...outside].join('')}let all;
export const load = () => (all ??= evaluated());
function evaluated() {
${fromGroups.join('')}${scope}}
`;
}

/**
 * Variables for functions, which may be classes too, that `load()` gives: the first call of any puts all of them in their places
 * @param names of each, and what it is called there
 */
const standingFor = (load, names) => `${load}
function put() {
  ({ ${names.map(([name, given]) => `${given}: ${name}`).join(', ')} } = load());
}
${names
  .map(
    ([name]) => `export let ${name} = function (...given) {
  put();
  return new.target === undefined ? ${name}(...given) : new ${name}(...given);
};`,
  )
  .join('\n')}
`;

/**
 * How a bundle is made so, which has `$require` for what stays outside of it
 * @param called names of functions and classes, by path of the module or name of the package that has them
 * @returns the plugin that does it, what stays outside of the bundle even so, and the paths of all modules
 */
export async function whenCalled(called, options) {
  const isOutside = (name) => options.external(name);
  const { imports, paths } = await graphOf(
    options,
    Object.keys(called).filter((name) => !isOutside(name)),
  );
  const entries = Object.values(options.input).map((entry) => join(options.cwd, entry));
  const groups = groupsOf(imports, [...paths.values()], reach(imports, entries, new Set(paths.values())));
  const groupOf = new Map(groups.flatMap((group) => group.modules.map((id) => [id, group])));
  const sources = new Map();
  for (const [name, functions] of Object.entries(called)) {
    const id = paths.get(name) ?? name;
    const group = groupOf.get(id);
    if (group !== undefined) {
      const given = functions.map((each) => [each, nameIn(group, id, each)]);
      sources.set(STANDING + id, standingFor(`import { load } from '${group.name}';`, given));
    } else if (isOutside(name)) {
      const load = `const load = () => $require(${JSON.stringify(name)});`;
      const given = functions.map((each) => [each, each]);
      sources.set(STANDING + id, standingFor(load, given));
    }
  }
  for (const group of groups) sources.set(group.name, await moduleOf(group, groupOf, options));
  const plugin = {
    name: 'when-called',
    async resolveId(path, importer) {
      if (sources.has(path)) return path;
      const found = sources.has(STANDING + path) ? { id: path } : await this.resolve(path, importer, { skipSelf: true });
      return sources.has(STANDING + found?.id) ? STANDING + found.id : found;
    },
    load: (id) => (sources.has(id) ? { code: sources.get(id), moduleType: 'js' } : undefined),
  };
  return { plugin, external: (id) => isOutside(id) && !sources.has(STANDING + id), modules: [...imports.keys()] };
}
