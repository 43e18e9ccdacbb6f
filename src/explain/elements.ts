import type { Alert } from '../../mappings/vocabulary/alert.js';
import type { UseCase } from '../../mappings/vocabulary/use-case.js';
import { compileAlert } from '../compile/compile-alert.js';
import { compileUseCase } from '../compile/compile-use-case.js';
import { writtenLeaves } from '../listing/written-leaves.js';
import { type Fact, fact } from './explanation.js';

/** Name of the fact that has paths of elements */
export const ELEMENTS = 'elements';

/** Paths of the elements that are written of responses, below the `…Rsp` element */
export const responseLeaves = (useCases: readonly UseCase[]): string[] =>
  useCases.flatMap((useCase) => writtenLeaves(useCase.rows, compileUseCase(useCase).places).map(({ path }) => path));

/** Paths of the elements that are written of the payload of alerts, from `Payload` on */
export const alertLeaves = (alerts: readonly Alert[]): string[] =>
  alerts.flatMap((alert) => {
    const { rows, places } = compileAlert(alert).own;
    return writtenLeaves(rows, places).map(({ path }) => `Payload/${path}`);
  });

/** Each path once; a response of which nothing is written still says whether it is a success */
export const elementsFact = (paths: readonly string[], without = 'MessageSuccess'): Fact[] =>
  fact(ELEMENTS, ...(paths.length === 0 ? [without] : new Set(paths)));
