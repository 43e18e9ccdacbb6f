import type { UseCase } from '../vocabulary/use-case.js';

export const CONFIGURATION_GAS: readonly UseCase[] = [];
