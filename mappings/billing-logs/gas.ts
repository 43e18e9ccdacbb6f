import type { UseCase } from '../vocabulary/use-case.js';

export const BILLING_LOGS_GAS: readonly UseCase[] = [];
