import type { UseCase } from '../vocabulary/use-case.js';

export const CONFIGURATION_ELECTRICITY: readonly UseCase[] = [];
