import type { UseCase } from '../vocabulary/use-case.js';

export const FIRMWARE_GAS: readonly UseCase[] = [];
