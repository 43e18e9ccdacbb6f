import { statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { foldersAround } from './files.js';
import type { InputPosition } from './position.js';
import type { OutputKind } from './settings.js';

/** On the command line, and as the name of a source */
const STANDARD_INPUT_PATH = '-';
/** In names of documents */
const STANDARD_INPUT = 'standard-input';

/**
 * Names the files of documents after the place in the inputs that their message stood at, so that no two have one name and each leads
 * back: `dump.hex-line00000012-ECS17b.xml`, `dump.bin-octet000000077824-ECS17b.xml`. The source stands as its path from the deepest
 * folder that holds all inputs, with `%2F` for what parts folders.
 */
export class DocumentNames {
  readonly #folder: string;
  readonly #ending: string;
  #source: string | undefined;
  #label = '';

  /** @param paths inputs of the command line */
  constructor(paths: readonly string[], to: OutputKind) {
    this.#folder = commonFolder(paths.filter((path) => path !== STANDARD_INPUT_PATH).map(folderOf));
    this.#ending = documentEnding(to);
  }

  nameOf({ source, offset, line }: InputPosition, useCase: string): string {
    if (source !== this.#source) {
      this.#source = source;
      this.#label = this.#labelOf(source);
    }
    const place = line === undefined ? `octet${String(offset).padStart(12, '0')}` : `line${String(line).padStart(8, '0')}`;
    return `${this.#label}-${place}-${useCase.replace(/[^\w.-]+/g, '-')}${this.#ending}`;
  }

  #labelOf(source: string): string {
    if (source === STANDARD_INPUT_PATH) return STANDARD_INPUT;
    const path = relative(this.#folder, resolve(source)) || source;
    return encoded(path === STANDARD_INPUT ? `./${path}` : path);
  }
}

/** The first input that is given twice, by itself or with a folder that it lies in, so that its documents would have the same names */
export function givenTwice(paths: readonly string[]): string | undefined {
  const given = new Set<string>();
  const isRepeated = (path: string): boolean => {
    const whole = resolve(path);
    const isKnown = given.has(whole);
    given.add(whole);
    return isKnown;
  };
  const files = paths.filter((path) => path !== STANDARD_INPUT_PATH);
  return files.find(isRepeated) ?? files.find((path) => [...foldersAround(path)].some((folder) => given.has(folder)));
}

const ENDINGS: Readonly<Record<OutputKind, string>> = { xml: '.xml', ndjson: '.json', json: '.json', csv: '.csv' };

/** How the names of documents end */
export const documentEnding = (to: OutputKind): string => ENDINGS[to];

function folderOf(path: string): string {
  const whole = resolve(path);
  return statSync(path).isDirectory() ? whole : dirname(whole);
}

/** The deepest folder that holds all these folders, or is one of them */
function commonFolder([first = '', ...others]: readonly string[]): string {
  const steps = first.split(sep);
  let common = steps.length;
  for (const other of others) {
    const theirs = other.split(sep);
    let same = 0;
    while (same < common && theirs[same] === steps[same]) same++;
    common = same;
  }
  return steps.slice(0, common).join(sep) || sep;
}

/** A path as one name, which decodeURIComponent makes the path again */
function encoded(path: string): string {
  return path.replace(/[%/\\:]/g, encodeURIComponent);
}
