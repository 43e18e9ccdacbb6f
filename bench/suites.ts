import { rabbitMissing } from '../test/support/rabbitmq.js';
import { referenceMissing } from '../test/support/reference.js';
import { type Case, measure } from './measure.js';
import type { MeasuredHere } from './measured.js';

/** What one process measures */
export interface Suite {
  /** Processes that measure the same, each by itself, for the spread of their ratios */
  readonly processes: number;
  /** Why it can't be measured here */
  readonly missing?: string | undefined;
  readonly measure: () => Promise<MeasuredHere[]>;
}

const PROCESSES_OF_A_MIX = 5;

const suite = (load: () => Promise<readonly Case[]>, processes = 1): Suite => ({
  processes,
  measure: async () => measure(await load()),
});
const mix = (load: () => Promise<readonly Case[]>): Suite => suite(load, PROCESSES_OF_A_MIX);
const ofReference = (of: Suite): Suite => ({ ...of, missing: referenceMissing });

/** Each is loaded in a process of its own, so that nothing of another is compiled or kept in it */
export const SUITES: Readonly<Record<string, Suite>> = {
  mix: mix(async () => (await import('./own-mix.js')).plainOwnCases()),
  'mix-keys': mix(async () => (await import('./own-mix.js')).ownKeysCases()),
  'mix-signed': suite(async () => (await import('./own-mix.js')).signedOwnCases()),
  reference: ofReference(mix(async () => (await import('./reference-mix.js')).plainReferenceCases())),
  'reference-keys': ofReference(mix(async () => (await import('./reference-mix.js')).referenceKeysCases())),
  translation: suite(async () => (await import('./translation.js')).translationCases()),
  logs: suite(async () => (await import('./translation.js')).logCases()),
  keys: suite(async () => (await import('./keys.js')).keysCases()),
  duis: suite(async () => (await import('./duis.js')).duisCases()),
  dumps: suite(async () => (await import('./dumps.js')).dumpCases()),
  command: suite(async () => (await import('./command.js')).commandCases()),
  population: suite(async () => (await import('./population.js')).populationCases()),
  worker: { processes: 1, missing: rabbitMissing, measure: async () => (await import('./worker.js')).measureWorkers() },
  'start-up': suite(async () => (await import('./start-up.js')).startUpCases()),
  memory: { processes: 1, measure: async () => (await import('./memory.js')).measureMemory() },
};
