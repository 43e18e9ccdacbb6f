import type { UseCase } from '../vocabulary/use-case.js';

export const PROFILE_LOGS_GAS: readonly UseCase[] = [];
