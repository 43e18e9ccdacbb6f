import type { UseCase } from '../vocabulary/use-case.js';

export const COMMUNICATIONS_HUB_SUB_GHZ: readonly UseCase[] = [];
