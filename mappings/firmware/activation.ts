import type { UseCase } from '../vocabulary/use-case.js';

export const FIRMWARE_ACTIVATION: readonly UseCase[] = [];
