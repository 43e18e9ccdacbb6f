import type { UseCase } from '../vocabulary/use-case.js';

export const NETWORK_ELECTRICITY: readonly UseCase[] = [];
