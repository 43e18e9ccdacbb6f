import type { UseCase } from '../vocabulary/use-case.js';

export const TARIFF_GAS: readonly UseCase[] = [];
