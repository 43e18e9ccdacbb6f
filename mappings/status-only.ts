import type { UseCase } from './vocabulary/use-case.js';

export const STATUS_ONLY: readonly UseCase[] = [];
