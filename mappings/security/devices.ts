import type { UseCase } from '../vocabulary/use-case.js';

export const SECURITY_DEVICES: readonly UseCase[] = [];
