import type { UseCase } from '../vocabulary/use-case.js';

export const PREPAYMENT_ELECTRICITY: readonly UseCase[] = [];
