import type { UseCase } from '../vocabulary/use-case.js';

export const EVENT_LOGS_GAS: readonly UseCase[] = [];
