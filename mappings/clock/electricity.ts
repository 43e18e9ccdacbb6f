import type { UseCase } from '../vocabulary/use-case.js';

export const CLOCK_ELECTRICITY: readonly UseCase[] = [];
