import type { Command } from 'commander';
import type { Outputs, RejectionsOutput } from './delivery.js';
import { DocumentNames, documentEnding, givenTwice } from './document-names.js';
import { FolderOutput, JoinedOutput } from './output.js';
import { outputClash, type Places } from './output-clash.js';
import { type Rejection, rejectionLine, rejectionLineWithFields, ShownRejections } from './rejections.js';
import type { OutputKind } from './settings.js';
import { FileSink, type Sink, standardOutput } from './sink.js';

/** In place of a file: standard output */
export const IN_LINE = '-';

/** Flags that say what is written and where to */
export interface OutputFlags {
  readonly to: OutputKind;
  readonly outDir?: string;
  readonly force?: boolean;
  readonly errors?: string;
  readonly warnings?: string;
  readonly keys?: string;
  readonly resultField: string;
}

/** Outputs that are open */
export interface OpenOutputs extends Outputs {
  /** Writes text to standard output, beside documents. @throws OutputError */
  write(text: string): Promise<void>;
  /** Rejections for a reader, where no output takes them */
  told(): string;
  /** @throws OutputError where a file turns out not to be whole */
  close(): void;
}

/** Ends the command where an output would write over an input or another output; opens nothing */
export function checkOutputs(paths: readonly string[], flags: OutputFlags, stdout: typeof process.stdout, command: Command): void {
  const { errors, warnings, outDir, to, keys } = flags;
  const inputs = inputsOf(paths, keys);
  const files = filesOf(stdout);
  if (errors !== undefined && errors !== IN_LINE) files.push({ name: `--errors ${errors}`, path: errors });
  if (warnings !== undefined) files.push({ name: `--warnings ${warnings}`, path: warnings });
  const folder: Places['folder'] =
    outDir === undefined ? undefined : { name: `--out-dir ${outDir}`, path: outDir, ending: documentEnding(to) };
  const clash = outputClash({ inputs, files, ...(folder === undefined ? {} : { folder }) });
  if (clash !== undefined) command.error(`error: ${clash}: choose another place`);
  const twice = outDir === undefined ? undefined : givenTwice(paths);
  if (twice !== undefined)
    command.error(`error: the input ${twice} is given twice, and its documents would have the same names in --out-dir`);
}

/** The same of a command that writes to standard output alone */
export function checkStandardOutput(
  paths: readonly string[],
  keys: string | undefined,
  stdout: typeof process.stdout,
  command: Command,
): void {
  const clash = outputClash({ inputs: inputsOf(paths, keys), files: filesOf(stdout) });
  if (clash !== undefined) command.error(`error: ${clash}: choose another place`);
}

function inputsOf(paths: readonly string[], keys: string | undefined): (string | number)[] {
  const isRead = paths.length === 0 || paths.includes('-');
  const inputs: (string | number)[] = paths.filter((path) => path !== '-');
  if (isRead && typeof process.stdin.fd === 'number') inputs.push(process.stdin.fd);
  if (keys !== undefined) inputs.push(keys);
  return inputs;
}

function filesOf(stdout: typeof process.stdout): { name: string; path: string | number }[] {
  return typeof stdout.fd === 'number' ? [{ name: 'standard output', path: stdout.fd }] : [];
}

/** @param signal tells that the run is to end */
export function openOutputs(paths: readonly string[], flags: OutputFlags, stdout: typeof process.stdout, signal: AbortSignal): OpenOutputs {
  const { warnings, outDir, to, force = false } = flags;
  const shown = new ShownRejections();
  const standard = standardOutput(stdout, signal);
  const opened: FileSink[] = [];
  const open = (path: string): Sink => {
    const sink = new FileSink(path);
    opened.push(sink);
    return sink;
  };
  const documents = outDir === undefined ? new JoinedOutput(standard) : new FolderOutput(outDir, new DocumentNames(paths, to), force);
  const outputs: Outputs = {
    documents,
    rejections: rejectionsOutput(flags, standard, shown, open),
    ...(warnings === undefined ? {} : { warnings: open(warnings) }),
  };
  // only once all can be opened
  for (const sink of opened) sink.clear();
  return {
    ...outputs,
    write: (text) => standard.write(Buffer.from(text)),
    told: () => shown.text(),
    close: () => {
      for (const sink of opened) sink.close();
    },
  };
}

function rejectionsOutput(
  { errors, outDir, to, resultField }: OutputFlags,
  standard: Sink,
  shown: ShownRejections,
  open: (path: string) => Sink,
): RejectionsOutput {
  if (errors === undefined) return { tell: (rejection) => shown.add(rejection) };
  if (errors !== IN_LINE) return { line: rejectionLine, to: open(errors) };
  if (outDir !== undefined) return { line: rejectionLine, to: standard };
  const line = to === 'xml' ? rejectionLine : (rejection: Rejection) => rejectionLineWithFields(rejection, resultField);
  return { line, to: 'documents' };
}
