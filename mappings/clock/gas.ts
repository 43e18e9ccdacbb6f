import type { UseCase } from '../vocabulary/use-case.js';

export const CLOCK_GAS: readonly UseCase[] = [];
