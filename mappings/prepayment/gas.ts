import type { UseCase } from '../vocabulary/use-case.js';

export const PREPAYMENT_GAS: readonly UseCase[] = [];
