import { GbcsError } from '../../codecs/errors.js';

/**
 * Where the program of a worker thread stands.
 * @param base address of the module that starts it, beside which it is; in an executable of a single file a module may have none
 * @throws GbcsError `WORKER` where there is no such address
 */
export function threadProgram(file: string, base: string | undefined): URL {
  if (base === undefined || base === '') throw missing(file);
  return new URL(file, base);
}

/** Why a thread ended, in words that say what to do where its program isn't there */
export function threadFailure(file: string, cause: Error): Error {
  return /Cannot find module|ModuleNotFound|Module not found/i.test(cause.message) ? missing(file, cause) : cause;
}

const missing = (file: string, cause?: Error): GbcsError =>
  new GbcsError(
    'WORKER',
    `threads need ${file.replace('./', '')} beside the program, and it is not there, as in an executable of a single file: leave out --jobs, or put it in (bun build --compile gbcs-mmc.js ${file.replace('./', '')})`,
    { cause },
  );
