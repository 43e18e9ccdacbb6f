import { dirname } from 'node:path';
import { allWithin, foldersAround, realPath, type Standing, standingAt } from './files.js';

/** What a run reads and writes, as paths; standard input and output as descriptors */
export interface Places {
  /** Inputs, and the folder with keys */
  readonly inputs: readonly (string | number)[];
  /** Files that are written, with what they are called: `--errors e.ndjson` */
  readonly files: readonly { readonly name: string; readonly path: string | number }[];
  /** Folder of documents, and how their names end */
  readonly folder?: { readonly name: string; readonly path: string; readonly ending: string };
}

/** Something that is written */
interface Target {
  readonly name: string;
  /** Undefined for a descriptor */
  readonly real: string | undefined;
  readonly standing: Standing | undefined;
  /** The innermost folder around it that is there already */
  readonly around: string | undefined;
}

/**
 * Finds out, before anything is opened, whether an output would write over an input or over another output, by whatever names they go:
 * relative paths, symbolic and hard links, letters of either case; and whether documents would go where inputs are read.
 * @returns what is wrong, or undefined
 */
export function outputClash({ inputs, files, folder }: Places): string | undefined {
  const targets = files.map(targetOf).filter(({ standing }) => !standing?.isDevice);
  const outDir = folder && targetOf(folder);
  const clash = clashOfTargets(outDir === undefined ? targets : [...targets, outDir]) ?? (folder && nameClash(targets, folder));
  if (clash !== undefined) return clash;
  for (const input of inputs) {
    const clash = clashWithInput(input, targets, outDir);
    if (clash !== undefined) return clash;
  }
  return undefined;
}

function targetOf({ name, path }: Places['files'][number]): Target {
  const standing = standingAt(path);
  if (typeof path === 'number') return { name, real: undefined, standing, around: undefined };
  const real = realPath(path);
  const around = [...foldersAround(real)].map((folder) => standingAt(folder)?.id).find((id) => id !== undefined);
  return { name, real, standing, around };
}

function clashOfTargets(targets: readonly Target[]): string | undefined {
  for (const [index, target] of targets.entries()) {
    const same = targets.slice(0, index).find((other) => isSame(target, other));
    if (same !== undefined) return `${same.name} and ${target.name} are the same`;
  }
  return undefined;
}

/** A file in the folder of documents that could be taken for one of them, and written over */
function nameClash(targets: readonly Target[], { name, path, ending }: NonNullable<Places['folder']>): string | undefined {
  const folder = realPath(path);
  const clashing = targets.find(({ real }) => real?.toLowerCase().endsWith(ending) && isSamePath(dirname(real), folder));
  return clashing && `${clashing.name} has the name of a document in ${name}: give it another ending than ${ending}`;
}

function clashWithInput(input: string | number, targets: readonly Target[], outDir: Target | undefined): string | undefined {
  const standing = standingAt(input);
  // pipes and sockets can be standard input and output at a time
  if (standing === undefined || (typeof input === 'number' && !standing.isFile)) return undefined;
  const same = standing.isDevice ? undefined : targets.find((target) => target.standing?.id === standing.id);
  if (same !== undefined) return `${same.name} is also ${typeof input === 'number' ? 'standard input' : `the input ${input}`}`;
  if (typeof input === 'number') return undefined;
  if (outDir?.standing !== undefined && (standing.id === outDir.standing.id || isWithin(input, outDir.standing.id)))
    return `${outDir.name} holds the input ${input}`;
  return standing.isFolder ? clashWithFolder(input, standing.id, outDir === undefined ? targets : [...targets, outDir]) : undefined;
}

/** An output that lies in a folder that is read, so that it is read as well, or that is one of the files in it */
function clashWithFolder(input: string, inputId: string, targets: readonly Target[]): string | undefined {
  const lying = targets.find(({ real }) => real !== undefined && isWithin(real, inputId));
  if (lying !== undefined) return `${lying.name} lies in the input folder ${input}`;
  if (targets.length === 0) return undefined;
  const byId = new Map(targets.map((target) => [target.standing?.id, target]));
  const byFolder = new Map(targets.map((target) => [target.around, target]));
  for (const [path, { id, isFolder, isDevice }] of allWithin(input)) {
    const target = isDevice ? undefined : (byId.get(id) ?? (isFolder ? byFolder.get(id) : undefined));
    if (target !== undefined) return `${target.name} is also read with the input folder ${input}, in ${path}`;
  }
  return undefined;
}

/** Whether a path, by its names or without its links, lies in the folder with this ID */
function isWithin(path: string, folderId: string): boolean {
  return [path, realPath(path)].some((place) => [...foldersAround(place)].some((folder) => standingAt(folder)?.id === folderId));
}

function isSame(a: Target, b: Target): boolean {
  if (a.standing !== undefined && a.standing.id === b.standing?.id) return true;
  return a.real !== undefined && b.real !== undefined && isSamePath(a.real, b.real);
}

/** Also where they differ in case or in how accents are written, which many file systems don't tell apart */
function isSamePath(a: string, b: string): boolean {
  return folded(a) === folded(b);
}

const folded = (path: string): string => path.normalize().toLowerCase();
