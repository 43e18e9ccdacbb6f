import type { UseCase } from '../vocabulary/use-case.js';

export const COMMUNICATIONS_HUB_DEVICE_LOG: readonly UseCase[] = [];
