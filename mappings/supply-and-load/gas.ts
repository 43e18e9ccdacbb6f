import type { UseCase } from '../vocabulary/use-case.js';

export const SUPPLY_AND_LOAD_GAS: readonly UseCase[] = [];
