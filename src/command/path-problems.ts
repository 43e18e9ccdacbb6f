import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { startsInText } from '../input/text-start.js';
import { keyOfFileName } from '../keys/key-file-name.js';
import { nearest } from '../text/nearest.js';
import { shortened } from './unknown-command.js';

/** What is said of a path on a command line that leads nowhere. @param command the one that it was given to */
export function missingPathText(path: string, command: string): string {
  if (startsInText(path) !== undefined)
    return `no file or folder ${shortened(path)}: that is a message. Give it as input: echo MESSAGE | gbcs-mmc ${command}`;
  if (/^https?:\/\//.test(path))
    return `no file or folder ${path}: nothing is fetched here. Fetch it first: curl ${path} | gbcs-mmc ${command}`;
  if (/[*?]/.test(path)) return `no file or folder ${path}: no file has such a name`;
  return `no file or folder ${path}${similarText(path)}`;
}

const isKey = (name: string): boolean => keyOfFileName(name) !== undefined;

const EXPECTED = 'keys are files in one folder, named <eui>-ka.pem, <eui>-ka.key, <eui>-ds.pem … (gbcs-mmc help keys)';

/** What is wrong with a folder of keys; undefined where nothing is */
export function keyFolderProblem(path: string): string | undefined {
  if (!existsSync(path)) return `there is no such folder${similarText(path)}`;
  if (!statSync(path).isDirectory()) return `that is a file. Give the folder that it is in, ${dirname(path)}: ${EXPECTED}`;
  const names = namesIn(path);
  // one that can't be listed says so itself
  if (names === undefined || names.some(isKey)) return undefined;
  const within = names.find((name) => namesIn(join(path, name))?.some(isKey));
  if (within !== undefined) return `there are no keys in it, but in ${join(path, within)}: give that folder`;
  const other = names.find((name) => /\.(pem|key|crt|cer|der)$/i.test(name));
  const there =
    names.length === 0 ? 'it is empty' : other === undefined ? 'it has no keys' : `no name in it is that of a key, as of ${other}`;
  return `${there}: ${EXPECTED}`;
}

/** Names beside the one that is not there which resemble it */
function similarText(path: string): string {
  const folder = dirname(path);
  const names = namesIn(folder);
  if (names === undefined) return `: there is no folder ${folder}`;
  const similar = nearest(basename(path), names);
  return similar.length === 0
    ? ''
    : ` (did you mean ${similar
        .slice(0, 3)
        .map((name) => (path.includes('/') ? join(folder, name) : name))
        .join(' or ')}?)`;
}

function namesIn(folder: string): string[] | undefined {
  try {
    return readdirSync(folder);
  } catch {
    return undefined;
  }
}
